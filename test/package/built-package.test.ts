import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUBPACKAGES } from '../../src/platform/wx/wx-subpackages.ts';
import { bundleMain, bundleOpenData } from '../../tools/build/bundle-main.ts';
import { makeNotices } from '../../tools/build/notices.ts';
import { PROJECT } from '../../tools/build/project.ts';
import { checkPackage } from '../../tools/package/check-package.ts';
import { checkRoot, readRoot } from '../../tools/package/check-root.ts';
import { listPackage } from '../../tools/package/package-files.ts';
import { measure } from '../../tools/package/sizes.ts';
import { builtPackage } from '../support/fresh-build.ts';
import { evaluateBare } from './bare-scope.ts';

const PACKAGE = builtPackage();
const built = (path: string): string => join(PACKAGE, path);

/** Milliseconds: ten seconds of a core, on a machine that may have much else to do. */
const BUILDING = 240_000;

describe('built package', () => {
  it('package: is there, with its boot and its bundle', () => {
    for (const name of ['game.js', 'main.js', 'game.json', 'project.config.json']) {
      expect(existsSync(built(name)), `${name}: run npm run build`).toBe(true);
    }
  });

  it('package: keeps every rule', () => {
    expect(checkPackage(listPackage(PACKAGE))).toEqual([]);
  });

  it('package: home and the first run are downloaded in 1.3 MB, counted in thousands', () => {
    expect(measure(listPackage(PACKAGE)).main).toBeLessThanOrEqual(1_300_000);
  });

  it('root: opens in the DevTools, with the package and the functions where it says', () => {
    expect(checkRoot(readRoot(PROJECT.root), listPackage(PACKAGE))).toEqual([]);
  });

  it('game.json: stands upright in high-performance mode', () => {
    expect(JSON.parse(readFileSync(built('game.json'), 'utf8'))).toMatchObject({
      deviceOrientation: 'portrait',
      iOSHighPerformance: true,
    });
  });

  it('subpackages: the game loads those that game.json declares', () => {
    const { subpackages } = JSON.parse(readFileSync(built('game.json'), 'utf8'));
    expect(subpackages).toEqual(SUBPACKAGES);
  });

  it('main bundle: is evaluated with nothing but the runtime around it, and offers start', () => {
    const { start } = evaluateBare('main.js', (path) => readFileSync(built(path), 'utf8'));
    expect(typeof start).toBe('function');
  });

  it('first script: what is read before home is under 450 KB, and the second script is not among it', () => {
    const read = new Set(['main.js']);
    for (const path of read)
      for (const [, other = ''] of readFileSync(built(path), 'utf8').matchAll(/require\("(.*?)"\)/g))
        read.add(join(dirname(path), other));
    expect([...read]).not.toContain('second.js');
    const lengths = ['game.js', ...read].map((path) => readFileSync(built(path), 'utf8').length);
    expect(lengths.reduce((sum, length) => sum + length)).toBeLessThan(450_000);
  });

  it('second script: has the picture of a run', () => {
    const read = (path: string): string => readFileSync(built(path), 'utf8');
    expect(Object.keys(evaluateBare('second.js', read))).toEqual(['SECOND_SCRIPT']);
  });

  it('main bundle: the pages and the sounds come with their packages, whose boot scripts require them', () => {
    const read = (path: string): string => readFileSync(built(path), 'utf8');
    expect(Object.keys(evaluateBare('assets/pages/screens.js', read))).toContain('PAGES_PACKAGE');
    expect(Object.keys(evaluateBare('assets/audio/sounds.js', read))).toContain('createSoundBoard');
    expect(read('main.js')).not.toMatch(/screens\.js|sounds\.js/);
  });

  it('open-data bundle: is a program of its own, with nothing of the game to require', () => {
    const scripts = listPackage(PACKAGE).filter(({ path }) => path.startsWith('open-data/'));
    expect(scripts.map(({ path }) => path)).toEqual(['open-data/index.js']);
    expect(readFileSync(built('open-data/index.js'), 'utf8')).not.toMatch(/\brequire\(/);
  });

  it('bundles: another build gives the bytes of the one that is there', { timeout: BUILDING }, async () => {
    const [main, domain] = await Promise.all([bundleMain('release'), bundleOpenData('release')]);
    for (const { path, code } of [...main.scripts, ...domain.scripts])
      expect(readFileSync(built(path), 'utf8') === code, `${path} is as it was`).toBe(true);
    const notices = makeNotices([main.metafile, domain.metafile]);
    expect(readFileSync(built('assets/pages/licenses.txt'), 'utf8')).toBe(notices);
  });

  it('licences: travel with the code they cover', () => {
    const notices = readFileSync(built('assets/pages/licenses.txt'), 'utf8');
    for (const name of ['pixi.js', 'matter-js', 'howler']) expect(notices).toContain(name);
  });
});

describe('bare scope', () => {
  it.each([
    ['document.body', /document is not defined/],
    ['window.localStorage', /window is not defined/],
    ["eval('1')", /eval is not defined/],
    ["new Function('1')", /Function is not defined/],
    ["(() => 1).constructor('1')", /Code generation from strings disallowed/],
    ['wx.env', /wx.env is read/],
    ['new Proxy({}, {})', /Proxy is not defined/],
  ])('%s: throws', (script, error) => {
    expect(() => evaluateBare('main.js', () => script)).toThrow(error);
  });

  it('a harmless script: answers its exports', () => {
    expect(evaluateBare('main.js', () => 'exports.one = Math.max(1, 0);')).toEqual({ one: 1 });
  });

  it('what is required: is read from beside the script that asks, and runs once', () => {
    const files: Record<string, string> = {
      'main.js': "exports.same = require('./chunks/a.js') === require('./chunks/b.js').a;",
      'chunks/a.js': 'exports.n = 1;',
      'chunks/b.js': "exports.a = require('./a.js');",
    };
    expect(evaluateBare('main.js', (path) => files[path]!)).toEqual({ same: true });
  });
});
