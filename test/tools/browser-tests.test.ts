import { expect, it } from 'vitest';
import { findBrowserTests, findHeardTests } from '../../tools/test-report/browser-tests.ts';

it('browser tests: are found by what they import, however far away', () => {
  const found = findBrowserTests();
  expect(found).toContain('test/simulator/canvas.test.ts');
  expect(found.filter((path) => /^test\/(core|shared|architecture|tools)\//.test(path))).toEqual([]);
});

it('heard tests: are those browser tests that listen to sound', () => {
  const found = findHeardTests();
  expect(found).toContain('test/audio/phone/phone-sound.test.ts');
  expect(found).not.toContain('test/simulator/desk.test.ts');
  expect(findBrowserTests()).toEqual(expect.arrayContaining(found));
});
