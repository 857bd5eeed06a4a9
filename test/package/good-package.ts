import type { PackageFile } from '../../tools/package/package-files.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A small package without a fault: two main scripts, an open-data folder, a worker, two kinds of subpackage. */
const GOOD: Readonly<Record<string, string>> = {
  'game.json': JSON.stringify({
    deviceOrientation: 'portrait',
    iOSHighPerformance: true,
    networkTimeout: { request: 10_000 },
    subpackages: [
      { name: 'stage', root: 'stage/' },
      { name: 'invite', root: 'invite', independent: true },
      { name: 'extra', root: 'extra.js' },
    ],
    openDataContext: 'open-data',
    workers: { path: 'workers', isSubpackage: false },
    loadingImageInfo: { path: 'assets/cover.png', progressBarColor: '#e8b04b' },
  }),
  'project.config.json': JSON.stringify({
    appid: 'touristappid',
    compileType: 'game',
    setting: { es6: false, enhance: false, minified: false, urlCheck: true },
  }),
  'game.js': "var main = require('./main.js'); GameGlobal.main = main; wx.onShow(() => main.start());",
  'main.js': "'use strict'; exports.start = async function () { return { ...arguments[0] }; };",
  'assets/cover.png': 'not really a picture',
  'stage/game.js': "require('../main'); require('./scene');",
  'stage/scene.js': 'module.exports = 1;',
  'invite/game.js': 'console.log("an invitation");',
  'extra.js': 'console.log("extra");',
  'open-data/index.js': 'wx.onMessage(({ command }) => console.log(command));',
  'workers/index.js': 'worker.onMessage((step) => worker.postMessage(step + 1));',
};

const asFiles = (texts: Readonly<Record<string, string | Uint8Array>>): PackageFile[] =>
  Object.entries(texts).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? encode(content) : content,
  }));

export const goodPackage = (): PackageFile[] => asFiles(GOOD);

/** The good package with some files added or replaced; null takes one away. */
export const packageWith = (changes: Readonly<Record<string, string | Uint8Array | null>>): PackageFile[] => {
  const all = { ...GOOD, ...changes };
  const kept = Object.entries(all).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  );
  return asFiles(Object.fromEntries(kept));
};

/** The good package with some fields of game.json replaced. */
export const packageWithConfig = (fields: Readonly<Record<string, unknown>>): PackageFile[] =>
  packageWith({ 'game.json': JSON.stringify({ ...JSON.parse(GOOD['game.json']!), ...fields }) });
