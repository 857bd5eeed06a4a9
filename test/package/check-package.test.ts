import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../tools/package/check-package.ts';
import { checkRoot, type ProjectRoot } from '../../tools/package/check-root.ts';
import { type Finding, RULES, type Rule } from '../../tools/package/finding.ts';
import { listPackage, type PackageFile } from '../../tools/package/package-files.ts';
import { goodPackage, packageWith, packageWithConfig } from './good-package.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const README = join(import.meta.dirname, '..', '..', 'tools', 'package', 'README.md');

/** A package with one fault, and what must be said of it. */
interface BadSample {
  readonly rule: Rule;
  readonly because: string;
  readonly files: PackageFile[];
  readonly file: string;
  readonly reason: RegExp;
}

const bytes = (length: number): Uint8Array => new Uint8Array(length).map((_, index) => index % 251);

const ofFile = (rule: Rule, path: string, content: string | Uint8Array, reason: RegExp): BadSample => ({
  rule,
  because: typeof content === 'string' ? content : path,
  files: packageWith({ [path]: content }),
  file: path,
  reason,
});

const ofMain = (rule: Rule, source: string, reason: RegExp): BadSample =>
  ofFile(rule, 'main.js', source, reason);

const without = (rule: Rule, path: string, file: string, reason: RegExp): BadSample => ({
  rule,
  because: `no ${path}`,
  files: packageWith({ [path]: null }),
  file,
  reason,
});

const ofConfig = (rule: Rule, fields: Readonly<Record<string, unknown>>, reason: RegExp): BadSample => ({
  rule,
  because: JSON.stringify(fields).slice(0, 80),
  files: packageWithConfig(fields),
  file: 'game.json',
  reason,
});

const subpackages = (entries: readonly unknown[], reason: RegExp): BadSample =>
  ofConfig('config/subpackage', { subpackages: entries }, reason);

const stage = { name: 'stage', root: 'stage/' };

const ofProject = (project: Readonly<Record<string, unknown>>, reason: RegExp): BadSample =>
  ofFile('config/project', 'project.config.json', JSON.stringify(project), reason);

const BAD: readonly BadSample[] = [
  without('config/missing', 'game.json', 'game.json', /missing/),
  ofFile('config/not-json', 'game.json', '{', /not a JSON object/),
  ofFile('config/not-json', 'game.json', '[]', /not a JSON object/),
  ofConfig('config/unknown-key', { wether: 1 }, /"wether"/),
  ofConfig('config/orientation', { deviceOrientation: 'upright' }, /portrait/),
  ofConfig('config/orientation', { desktopDeviceOrientation: 1 }, /desktopDeviceOrientation/),
  ofConfig('config/network-timeout', { networkTimeout: { request: '10' } }, /networkTimeout.request/),
  ofConfig('config/network-timeout', { networkTimeout: { requests: 10 } }, /networkTimeout.requests/),
  ofConfig('config/network-timeout', { networkTimeout: 10 }, /not an object/),
  subpackages([{ ...stage, root: 'nowhere' }], /no nowhere\/game.js/),
  subpackages([{ name: 'lone', root: 'lone.js' }], /no lone.js/),
  subpackages([{ name: 'hidden', root: '.hidden' }], /keeps for itself/),
  subpackages([{ name: 'own', root: '__wx__own' }], /keeps for itself/),
  subpackages([{ ...stage, name: '__GAME__' }], /taken/),
  subpackages([{ name: 'app', root: '__APP__' }], /taken/),
  subpackages([{ ...stage, root: 'workers' }], /taken/),
  subpackages([{ name: 'rootless' }], /no root/),
  subpackages(['stage'], /not an object/),
  subpackages([stage, { ...stage, root: 'invite' }], /share "stage"/),
  subpackages([stage, { name: 'other', root: '/stage' }], /share "stage"/),
  subpackages(
    Array.from({ length: 101 }, (_, index) => ({ name: `p${index}`, root: 'stage' })),
    /more than 100/,
  ),
  ofConfig('config/subpackage', { subpackages: {} }, /not a list/),
  ofConfig('config/open-data', { openDataContext: '/open-data' }, /slash/),
  ofConfig('config/open-data', { openDataContext: 'assets' }, /index.js/),
  ofConfig('config/open-data', { openDataContext: true }, /not the name/),
  ofConfig('config/workers', { workers: 'elsewhere' }, /does not exist/),
  ofConfig('config/workers', { workers: { path: 'workers' } }, /isSubpackage/),
  ofConfig('config/workers', { workers: 7 }, /no folder/),
  ofConfig('config/loading-image', { loadingImageInfo: { path: 'assets/none.png' } }, /none.png/),
  ofConfig(
    'config/loading-image',
    { loadingImageInfo: { path: 'assets/cover.png', progressBarColor: 'gold' } },
    /hex colour/,
  ),
  ofConfig('config/loading-image', { loadingImageInfo: 'assets/cover.png' }, /not an object/),
  without('config/project', 'project.config.json', 'project.config.json', /missing/),
  ofProject({ appid: 'x', compileType: 'miniprogram', setting: {} }, /compileType/),
  ofProject({ appid: 'x', compileType: 'game', setting: { es6: true } }, /setting.es6/),
  ofProject({ compileType: 'game' }, /appid/),
  without('entry/missing', 'game.js', 'game.js', /starts here/),
  ofFile('file/extension', 'assets/face.woff2', 'a font', /".woff2"/),
  ofFile('file/extension', 'assets/sky.webp', 'a picture', /".webp"/),
  ofFile('file/extension', 'assets/README', 'words', /""/),
  ofFile('file/webp', 'assets/sky.png', 'RIFF----WEBPVP8 ', /WebP/),
  ofFile('file/duplicate', 'stage/other.js', 'module.exports = 1;', /same bytes as stage\/scene.js/),
  ofFile('file/same-but-for-case', 'assets/Cover.png', 'another', /assets\/cover.png/),
  ofFile('file/source-map', 'main.js.map', '{"version":3}', /source map/),
  ofFile('file/source-map', 'main.js', 'exports.start = 1;\n//# sourceMappingURL=main.js.map', /source map/),
  { ...ofFile('size/platform', 'assets/film.mp4', bytes(4 * 2 ** 20), /main is .* platform/), file: '.' },
  { ...ofFile('size/platform', 'stage/film.mp4', bytes(30 * 2 ** 20), /total is .* platform/), file: '.' },
  { ...ofFile('size/budget', 'assets/song.mp3', bytes(1.5 * 2 ** 20), /main is .* budget/), file: '.' },
  { ...ofFile('size/budget', 'stage/song.mp3', bytes(6 * 2 ** 20), /total is .* budget/), file: '.' },
  ofMain('require/computed', "require('./' + wx.env.name);", /computed path at 1:1/),
  ofMain('require/unresolved', "require('./gone.js');", /".\/gone.js"/),
  ofMain('require/unresolved', "require('howler');", /"howler"/),
  ofMain('require/unresolved', "require('./assets/cover.png');", /not in the package/),
  ofMain('require/foreign-package', "require('./stage/scene.js');", /stage\/scene.js of stage/),
  ofMain('require/foreign-package', "require('open-data/index.js');", /of open-data/),
  ofFile('require/foreign-package', 'stage/game.js', "require('../invite/game.js');", /of invite/),
  ofFile('require/foreign-package', 'invite/game.js', "require('../main.js');", /main.js of main/),
  ofFile('require/foreign-package', 'open-data/index.js', "require('../main.js');", /open-data cannot reach/),
  ofFile('require/foreign-package', 'workers/index.js', "require('../main.js');", /workers cannot reach/),
  ofMain('script/not-parsable', 'exports.start = ;', /not JavaScript/),
  ofMain('script/too-new', 'exports.start = wx?.env;', /newer than ES2018.*\(1:/),
  ofMain('script/too-new', 'exports.start = wx.env ?? 1;', /newer than ES2018/),
  ofMain('script/too-new', 'class A { x = 1 }', /newer than ES2018/),
  ofMain('script/too-new', 'try { wx.a() } catch { wx.b() }', /newer than ES2018/),
  ofMain('script/too-new', "import('./stage/scene.js');", /newer than ES2018/),
  ofMain('script/too-new', 'exports.big = 10n;', /newer than ES2018/),
  ofMain('script/lookbehind', 'exports.start = /(?<=a)b/;', /1:17/),
  ofMain('script/code-from-text', "eval('1');", /eval at 1:1/),
  ofMain('script/code-from-text', "(0, eval)('1');", /eval at 1:5/),
  ofMain('script/code-from-text', "new Function('return this')();", /Function at 1:5/),
  ofMain('script/code-from-text', "Function('return this')();", /Function at 1:1/),
  ofMain('script/code-from-text', 'exports.make = Function;', /Function at 1:16/),
  ofMain('script/code-from-text', "setTimeout('go()', 1);", /setTimeout/),
  ofMain('script/code-from-text', 'setInterval(`go()`, 1);', /setInterval/),
  ofMain('script/code-from-text', "(() => 1).constructor('return this')();", /constructor/),
  ofMain(
    'script/unknown-global',
    'document.body;',
    /document is not a global.* 1 use\(s\), the first at 1:1/,
  ),
  ofMain('script/unknown-global', 'window.localStorage;', /window is not a global/),
  ofMain('script/unknown-global', 'var f = (a = navigator) => a;', /navigator/),
  ofMain('script/unknown-global', 'undeclared = 1;', /undeclared/),
  ofMain('script/unknown-global', '{ let image; } image.src = 1;', /image .*1:16/),
  ofMain('script/unknown-global', 'fetch("https://a.cn"); new XMLHttpRequest();', /fetch/),
  ofMain('script/unknown-global', 'new Image(); new Audio();', /Image/),
  ofMain('script/unknown-global', 'exports.x = { WebAssembly };', /WebAssembly/),
  ofMain('script/unknown-global', 'new Proxy({}, {});', /old client/),
  ofMain('script/unknown-global', 'globalThis.x = 1;', /GameGlobal/),
  ofMain('script/unknown-global', 'toString.call(1);', /toString is not a global/),
  ofFile('script/unknown-global', 'workers/index.js', 'wx.request({});', /wx is not a global/),
  ofMain('script/unknown-global', 'worker.postMessage(1);', /worker is not a global/),
];

const ROOT_PROJECT = {
  appid: 'touristappid',
  compileType: 'game',
  miniprogramRoot: 'dist/wechatgame/',
  cloudfunctionRoot: 'dist/cloudfunctions/',
  setting: { es6: false, enhance: false, minified: false, urlCheck: true },
};
const BUILT = ['dist/wechatgame/game.js', 'dist/cloudfunctions/runs/index.js'];

/** A root that leads to the good package, but for the changes. */
const rootWith = (
  { gameJson, ...project }: Readonly<Record<string, unknown>>,
  built: readonly string[] = BUILT,
): ProjectRoot => ({
  files: packageWith({ 'project.config.json': JSON.stringify({ ...ROOT_PROJECT, ...project }) })
    .filter(({ path }) => path === 'project.config.json' || (path === 'game.json' && gameJson !== null))
    .map((file) =>
      file.path === 'game.json' && typeof gameJson === 'string'
        ? { ...file, bytes: new TextEncoder().encode(gameJson) }
        : file,
    ),
  hasFile: (path) => built.includes(path),
});

const BAD_ROOTS: readonly { rule: Rule; because: string; root: ProjectRoot; reason: RegExp }[] = [
  { rule: 'root/game-config', because: 'none', root: rootWith({ gameJson: null }), reason: /missing/ },
  { rule: 'root/game-config', because: 'another', root: rootWith({ gameJson: '{}' }), reason: /differs/ },
  {
    rule: 'root/project-config',
    because: 'no miniprogramRoot',
    root: rootWith({ miniprogramRoot: undefined }),
    reason: /miniprogramRoot is not/,
  },
  {
    rule: 'root/project-config',
    because: 'a folder that is not built',
    root: rootWith({}, BUILT.slice(1)),
    reason: /holds no game.js/,
  },
  {
    rule: 'root/project-config',
    because: 'functions elsewhere',
    root: rootWith({ cloudfunctionRoot: 'cloud/' }),
    reason: /cloud\/ holds no runs/,
  },
  {
    rule: 'root/project-config',
    because: 'scripts that are compiled again',
    root: rootWith({ setting: {} }),
    reason: /setting.es6/,
  },
];

const ruleAndFile = ({ rule, file }: Finding): string => `${rule} ${file}`;

describe('package check', () => {
  it('good package: passes without a word', () => {
    expect(checkPackage(goodPackage())).toEqual([]);
  });

  it.each(BAD)('$rule: refuses $because', ({ rule, files, file, reason }) => {
    const findings = checkPackage(files);
    expect(findings.map(ruleAndFile)).toContain(`${rule} ${file}`);
    expect(findings.filter((it) => it.rule === rule).map((it) => it.reason)).toContainEqual(
      expect.stringMatching(reason),
    );
  });

  it('good root: passes without a word', () => {
    expect(checkRoot(rootWith({}), goodPackage())).toEqual([]);
  });

  it.each(BAD_ROOTS)('$rule: refuses $because', ({ rule, root, reason }) => {
    expect(checkRoot(root, goodPackage())).toContainEqual(
      expect.objectContaining({ rule, level: 'error', reason: expect.stringMatching(reason) }),
    );
  });

  it('rules: each is proved by a bad sample', () => {
    const proved = [...BAD, ...BAD_ROOTS].map(({ rule }) => rule);
    expect([...new Set(proved)].sort()).toEqual([...RULES].sort());
  });

  it('rules: each has its row in the README', () => {
    const readme = readFileSync(README, 'utf8');
    expect([...readme.matchAll(/^\| `(\S+)` \|/gm)].map((row) => row[1])).toEqual([...RULES]);
  });

  it('unknown key: is only told, the package still passes', () => {
    const levels = checkPackage(packageWithConfig({ wether: 1 })).map(({ level }) => level);
    expect(levels).toEqual(['warning']);
  });
});

/** Sound code that a careless check would refuse. */
const HARMLESS: readonly string[] = [
  'exports.has = typeof document !== "undefined";',
  'exports.window = { document: 1 }; exports.window.document;',
  'function draw(document) { return document.body; } exports.draw = draw;',
  'var { a: window, ...fetch } = wx; exports.x = [window, fetch];',
  'for (const Image of [1]) { exports.x = Image; }',
  'try { wx.a(); } catch (Audio) { exports.x = Audio; }',
  'exports.x = class Proxy { self() { return Proxy; } };',
  'function f() { return g(); function g() { return hoisted; } } var hoisted; exports.f = f;',
  'exports.isFunction = (x) => x instanceof Function && Function.prototype;',
  'exports.copy = (x) => new x.constructor(1);',
  'setTimeout(() => wx.a(), 1);',
  'exports.rule = /(?<year>\\d+)(?!a)/;',
  'location: for (;;) { break location; }',
  "function load(require) { return require('./gone.js'); } exports.load = load;",
];

describe('package check: harmless scripts', () => {
  it.each(HARMLESS)('passes: %s', (source) => {
    expect(checkPackage(packageWith({ 'main.js': source }))).toEqual([]);
  });
});

describe('package check: probes', () => {
  it.each(readdirSync(FIXTURES))('%s: is refused for its game.js alone', (name) => {
    const findings = checkPackage(listPackage(join(FIXTURES, name)));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ level: 'error', file: 'game.js' });
  });
});
