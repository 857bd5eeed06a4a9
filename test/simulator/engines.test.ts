import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench, type PackageFiles } from './support/phone-harness.ts';
import { middleColour } from './support/seen-colour.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const FIXTURE = 'test/simulator/fixtures/engines';
const ADAPTER = '@iro/wechat-adapter';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
});
afterAll(() => bench.close());

/**
 * A package as a studio makes it: the engine and its game in one script, after the adapter of npm and what that one lacks; its
 * picture in a subpackage.
 */
const packageOf = async (game: string): Promise<PackageFiles> => {
  const { outputFiles } = await build({
    entryPoints: [root(`${FIXTURE}/${game}.js`)],
    bundle: true,
    format: 'cjs',
    target: 'es2020',
    write: false,
    external: ['./stage/game'],
  });
  return {
    'main.js': outputFiles[0]!.text,
    'more.js': readFileSync(root(`${FIXTURE}/more.js`), 'utf8'),
    [`miniprogram_npm/${ADAPTER}/index.js`]: readFileSync(
      root(`node_modules/${ADAPTER}/dist/wechat-adapter.min.js`),
      'utf8',
    ),
    'game.json': JSON.stringify({ subpackages: [{ name: 'stage', root: 'stage/' }] }),
    'stage/game.js': readFileSync(root(`${FIXTURE}/stage.js`), 'utf8'),
    'stage/lantern.png': await sharp(root(`${FIXTURE}/lantern.svg`))
      .png()
      .toBuffer(),
  };
};

const START = `require('${ADAPTER}');
require('./more');
wx.loadSubpackage({ name: 'stage', success: () => require('./main') });`;

test.each(['pixi', 'three', 'phaser'])(
  '%s: an unchanged engine of npm draws with WebGL 2, shows a picture of the package and hears touches',
  async (game) => {
    const probe = await bench.run(START, await packageOf(game), 'device=android');
    await probe.page.waitForFunction(() =>
      window.phone.logs().some(({ text }) => text.startsWith('@["plays"')),
    );
    await probe.page.waitForFunction(() => window.phone.logs().some(({ text }) => /^@.*,64\]$/.test(text)));
    const before = await middleColour(probe);
    expect(before.green).toBeGreaterThan(before.blue + 60);
    await probe.phone((phone) => phone.tap(100, 600));
    expect(await probe.reports()).toContain('touched');
    const after = await middleColour(probe);
    expect(after.red).toBeGreaterThan(after.green + 60);
    expect(await probe.errors()).toEqual([]);
    expect(await probe.phone((phone) => phone.logs().filter(({ level }) => level === 'warn'))).toEqual([]);
  },
);
