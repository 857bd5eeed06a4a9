import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import sharp from 'sharp';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const FIXTURE = 'test/simulator/fixtures/engines';
const ADAPTER = '@iro/wechat-adapter';

/** The engines a game is kept of, unchanged, as npm has them. */
export const ENGINES = ['pixi', 'three', 'phaser'] as const;
export type Engine = (typeof ENGINES)[number];

/** `game.js` of such a package: the adapter, what it lacks, the subpackage, then the game. */
export const ENGINE_START = `require('${ADAPTER}');
require('./more');
wx.loadSubpackage({ name: 'stage', success: () => require('./main') });`;

/**
 * A package as a studio makes it, without its `game.js`: the engine and its game in one script, the adapter of npm and what that one
 * lacks; its picture in a subpackage. By path.
 */
export const enginePackage = async (engine: Engine): Promise<Record<string, string | Uint8Array>> => {
  const { outputFiles } = await build({
    entryPoints: [root(`${FIXTURE}/${engine}.js`)],
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
