import { functionNames } from '../../tools/build/build-functions.ts';

/**
 * Who may import whom. A file belongs to the layer with the longest path it begins with; what a row does not
 * name is refused, and so is a file of no layer.
 */
export interface Layer {
  readonly name: string;
  /** A folder (with a closing slash) or one file, from the project's root. */
  readonly path: string;
  /** Other layers, by name. Its own files a layer may always import. */
  readonly layers: readonly string[];
  /** Layers of which only types may be named. */
  readonly typesOf?: readonly string[];
  /** Packages of npm; `node:*` is any part of Node. */
  readonly packages?: readonly string[];
  /** The only files that other layers may import, where there are such doors. */
  readonly doors?: readonly string[];
}

/** A function's entry alone names the SDK; its handler runs without it. */
const cloudEntry = (name: string): Layer => ({
  name: `cloud-${name}`,
  path: `cloud/${name}/index.ts`,
  layers: ['cloud', 'core', 'shared', 'settings'],
  packages: ['wx-server-sdk', 'node:crypto', 'node:https'],
});

export const LAYERS: readonly Layer[] = [
  { name: 'shared', path: 'src/shared/', layers: [] },
  {
    name: 'core',
    path: 'src/core/',
    layers: ['physics', 'shared'],
    doors: ['src/core/index.ts', 'src/core/records.ts'],
  },
  { name: 'physics', path: 'src/core/physics/', layers: ['core', 'shared'], packages: ['matter-js'] },
  { name: 'ports', path: 'src/platform/ports.ts', layers: ['outer-ports', 'shared'] },
  { name: 'outer-ports', path: 'src/platform/outer-ports.ts', layers: ['shared'] },
  { name: 'platform', path: 'src/platform/', layers: ['ports', 'shared'] },
  { name: 'wx', path: 'src/platform/wx/', layers: ['platform', 'ports', 'outer-ports', 'shared'] },
  // On WeChat the engine has no part in most of the ports; in a preview the host in memory stands in for them.
  {
    name: 'cocos-platform',
    path: 'src/platform/cocos/',
    layers: ['platform', 'wx', 'memory', 'ports', 'shared'],
    packages: ['cc'],
  },
  { name: 'memory', path: 'src/platform/memory/', layers: ['platform', 'ports', 'outer-ports', 'shared'] },
  { name: 'progress', path: 'src/progress/', layers: ['ports', 'shared'] },
  // The run in progress is kept with its replay and the core's state.
  { name: 'autosave', path: 'src/progress/autosave/', layers: ['progress', 'core', 'ports', 'shared'] },
  // The view is handed the ports it loads pictures and fonts through; it never makes one.
  { name: 'view', path: 'src/view/', layers: ['paint', 'core', 'shared'], typesOf: ['ports'] },
  // The seam of package.json's `imports`: the view knows what it paints, not with what.
  { name: 'paint', path: '#paint/', layers: [] },
  {
    name: 'pixi',
    path: 'src/view/pixi/',
    layers: ['view', 'core', 'shared'],
    typesOf: ['ports'],
    packages: ['pixi.js'],
  },
  {
    name: 'cocos',
    path: 'src/view/cocos/',
    layers: ['view', 'core', 'shared'],
    typesOf: ['ports'],
    packages: ['cc'],
  },
  { name: 'audio', path: 'src/audio/', layers: ['ports', 'shared'], packages: ['howler'] },
  {
    name: 'app',
    path: 'src/app/',
    layers: ['core', 'shared', 'ports', 'progress', 'autosave', 'view', 'audio', 'settings', 'texts'],
    typesOf: ['check', 'jars', 'pages', 'payments'],
  },
  // The checks of a phone, by the ports that it is handed.
  { name: 'check', path: 'src/check/', layers: ['core', 'shared'], typesOf: ['ports'] },
  // A second entry beside main: the game, and its board alone, on nodes of Cocos Creator.
  {
    name: 'cocos-host',
    path: 'src/cocos/',
    layers: [
      'app',
      'audio',
      'core',
      'shared',
      'ports',
      'platform',
      'cocos-platform',
      'view',
      'cocos',
      'settings',
      'texts',
      'manifest',
      'pages',
      'second',
    ],
    packages: ['cc'],
    doors: ['src/cocos/index.ts'],
  },
  // It reaches nothing of the game but the rules: the two share no memory.
  { name: 'open-data', path: 'src/open-data/', layers: ['core', 'passed', 'shared'] },
  // Passed jars come with the package of the pages; the app knows their types, and waits for them.
  { name: 'passed', path: 'src/passed/', layers: ['core', 'shared'] },
  {
    name: 'jars',
    path: 'src/jars/',
    layers: ['core', 'passed', 'progress', 'shared'],
    typesOf: ['ports', 'view'],
  },
  // Coins for money come with it as well, where they are sold at all.
  { name: 'payments', path: 'src/payments/', layers: ['shared'], typesOf: ['ports', 'progress', 'view'] },
  // What comes with the package of the pages.
  { name: 'pages', path: 'src/pages/', layers: ['check', 'jars', 'payments', 'view', 'texts'] },
  // What of the main package home does not need: it is read when home stands, and nobody imports it.
  { name: 'second', path: 'src/second/', layers: ['app', 'view', 'core', 'shared'] },
  { name: 'main', path: 'src/main.ts', layers: ['app', 'wx', 'settings', 'manifest'] },
  {
    name: 'cloud',
    path: 'cloud/',
    layers: ['core', 'passed', 'shared', 'progress', 'settings'],
    packages: ['node:crypto'],
  },
  ...functionNames().map(cloudEntry),
  { name: 'settings', path: 'settings/', layers: [] },
  // The version alone is wanted of it.
  { name: 'manifest', path: 'package.json', layers: [] },
  { name: 'texts', path: 'assets/i18n/', layers: [] },
  // It runs what is in dist, never what is in src.
  { name: 'simulator', path: 'simulator/', layers: [], packages: ['esbuild', 'mingo', 'node:*'] },
];
