import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUBPACKAGES } from '../../src/platform/wx/wx-subpackages.ts';
import { bundleMain, bundleOpenData } from '../../tools/build/bundle-main.ts';
import { makeNotices } from '../../tools/build/notices.ts';
import { PROJECT } from '../../tools/build/project.ts';
import { checkPackage } from '../../tools/package/check-package.ts';
import { checkRoot, readRoot } from '../../tools/package/check-root.ts';
import { listPackage } from '../../tools/package/package-files.ts';
import { builtPackage } from '../support/fresh-build.ts';
import { evaluateBare } from './bare-scope.ts';

const PACKAGE = builtPackage();
const built = (path: string): string => join(PACKAGE, path);

describe('built package', () => {
  it('package: is there, with its boot and its bundle', () => {
    for (const name of ['game.js', 'main.js', 'game.json', 'project.config.json']) {
      expect(existsSync(built(name)), `${name}: run npm run build`).toBe(true);
    }
  });

  it('package: keeps every rule', () => {
    expect(checkPackage(listPackage(PACKAGE))).toEqual([]);
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
    const { start } = evaluateBare(readFileSync(built('main.js'), 'utf8'));
    expect(typeof start).toBe('function');
  });

  it('open-data bundle: is a program of its own, with nothing of the game to require', async () => {
    const { script } = await bundleOpenData('release');
    expect(Buffer.from(script).toString()).not.toMatch(/\brequire\(/);
    expect(Buffer.compare(script, (await bundleOpenData('release')).script)).toBe(0);
  });

  it('main bundle: two builds give the same bytes', async () => {
    const first = await bundleMain('release');
    const second = await bundleMain('release');
    expect(Buffer.compare(first.script, second.script)).toBe(0);
    expect(makeNotices([first.metafile])).toBe(makeNotices([second.metafile]));
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
    expect(() => evaluateBare(script)).toThrow(error);
  });

  it('a harmless script: answers its exports', () => {
    expect(evaluateBare('exports.one = Math.max(1, 0);')).toEqual({ one: 1 });
  });
});
