import { defineConfig } from 'vitest/config';
import { exactMatterForVite } from './tools/bundle/matter-plugin.ts';
import { findBrowserTests } from './tools/test-report/browser-tests.ts';

const browserTests = findBrowserTests();

// A browser without a graphics card keeps both cores of a small machine busy: those tests come last, one at a time.
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
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
