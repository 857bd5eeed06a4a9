import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { EDITOR_SCRIPTS, editorScripts } from './tools/bundle/editor-scripts-plugin.ts';
import { exactMatterForVite } from './tools/bundle/matter-plugin.ts';
import { findBrowserTests, findHeardTests } from './tools/test-report/browser-tests.ts';
import { LongestFirst } from './tools/test-report/longest-first.ts';
import { slowestFiles } from './tools/test-report/slowest-files.ts';

const browserTests = findBrowserTests();
const heardTests = findHeardTests();

/** Tests over the second painter: the seam leads to it, and the engine is a double. */
const cocosTests = 'test/cocos/**/*.test.ts';
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The editor's component imports the script that is made of `src/cocos`. */
const editorModules = [
  { find: 'cc', replacement: at('test/cocos/cc/cc.ts') },
  { find: 'tuanyuan-game', replacement: at('cocos/assets/scripts/TuanyuanGame.ts') },
  { find: /^\.\/tuanyuan\.js$/, replacement: at('src/cocos/index.ts') },
];

/** Where the counts of the run are written, if anywhere. */
const countsFile = process.env.TEST_REPORT;
const everyCore = availableParallelism();

/** Modules are loaded once a worker, not once a file. */
const shared = { isolate: false, maxWorkers: everyCore } as const;
const inBrowser = {
  ...shared,
  globalSetup: ['test/support/fresh-build.ts', 'test/support/shared-browser.ts'],
};

// A browser without a graphics card keeps a small machine busy: those tests come last, one more at a time than there are
// cores, because each waits now and then; and what is listened to at the very end, one at a time.
export default defineConfig({
  plugins: [exactMatterForVite()],
  test: {
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    reporters: [
      'default',
      slowestFiles(),
      ...(countsFile === undefined ? [] : [['json', { outputFile: countsFile }] as ['json', object]]),
    ],
    server: { deps: { inline: [/matter-js/] } },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...browserTests, cocosTests],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: [editorScripts()],
        oxc: { exclude: [EDITOR_SCRIPTS] },
        resolve: { alias: editorModules },
        ssr: { resolve: { conditions: ['cocos', ...defaultServerConditions] } },
        test: { ...shared, name: 'cocos', include: [cocosTests], sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'browser',
          include: browserTests,
          exclude: heardTests,
          maxWorkers: everyCore + 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: 'browser-heard',
          include: heardTests,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
