import { expect, it } from 'vitest';
import { findBrowserTests, findFrozenClockTests } from '../../tools/test-report/browser-tests.ts';

it('browser tests: are found by what they import, however far away', () => {
  const found = findBrowserTests();
  expect(found).toContain('test/simulator/canvas.test.ts');
  expect(found.filter((path) => /^test\/(core|shared|architecture|tools)\//.test(path))).toEqual([]);
});

it('frozen clock tests: are those browser tests whose phones wait for the test', () => {
  const found = findFrozenClockTests();
  expect(found).toContain('test/browser/whole-run.test.ts');
  expect(found).not.toContain('test/simulator/desk.test.ts');
  expect(findBrowserTests()).toEqual(expect.arrayContaining(found));
});
