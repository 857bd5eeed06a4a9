import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const at = (...parts: readonly string[]): string => join(ROOT, ...parts);

/** Where things are. Every path is absolute, so that tools run the same from any folder. */
export const PROJECT = {
  root: ROOT,
  sources: at('src'),
  mainEntry: at('src', 'main.ts'),
  secondEntry: at('src', 'second', 'second-script.ts'),
  pagesEntry: at('src', 'pages', 'pages.ts'),
  soundEntry: at('src', 'audio', 'create-sound-board.ts'),
  openDataEntry: at('src', 'open-data', 'index.ts'),
  cloud: at('cloud'),
  template: at('build-templates', 'wechatgame'),
  gameConfig: at('game.json'),
  devToolsConfig: at('project.config.json'),
  assets: at('assets'),
  settings: at('settings'),
  dist: at('dist'),
  package: at('dist', 'wechatgame'),
  functions: at('dist', 'cloudfunctions'),
  maps: at('dist', 'maps'),
  metafile: at('dist', 'maps', 'main.meta.json'),
  buildRecord: at('dist', 'build.json'),
  cache: at('.cache'),
} as const;

/** All that a build reads, from the project's root. A change in any of it makes `dist` stale. */
export const BUILD_INPUTS = [
  'src',
  'cloud',
  'settings',
  'assets',
  'build-templates',
  'game.json',
  'project.config.json',
  'tools/art',
  'tools/build',
  'tools/bundle',
  'tsconfig.base.json',
  'package-lock.json',
];
