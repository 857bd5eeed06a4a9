import { defineConfig } from 'vitest/config';
import { exactMatterForVite } from './tools/bundle/matter-plugin.ts';
import { findBrowserTests, findFrozenClockTests } from './tools/test-report/browser-tests.ts';

const browserTests = findBrowserTests();
const frozenClockTests = findFrozenClockTests();

// A browser without a graphics card keeps a small machine busy: those tests come last, two at a time where the clock is
// in the test's hand, and one at a time where it is real.
export default defineConfig({
  plugins: [exactMatterForVite()],
  test: {
    testTimeout: 60_000,
    hookTimeout: 180_000,
    server: { deps: { inline: [/matter-js/] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: browserTests,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          exclude: frozenClockTests,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser-frozen',
          include: frozenClockTests,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
