import { expect, it } from 'vitest';
import { findBrowserTests } from '../../tools/test-report/browser-tests.ts';

it('browser tests: are found by what they import, however far away', () => {
  const found = findBrowserTests();
  expect(found).toContain('test/simulator/canvas.test.ts');
  expect(found.filter((path) => /^test\/(core|shared|architecture|tools)\//.test(path))).toEqual([]);
});
