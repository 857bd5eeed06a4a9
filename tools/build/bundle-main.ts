import { build, type Metafile, type Plugin } from 'esbuild';
import { howlerPlugin } from '../bundle/howler-plugin.ts';
import { leanMatterPlugin } from '../bundle/lean-matter-plugin.ts';
import { exactMatterForEsbuild, withoutUncalledMatter } from '../bundle/matter-plugin.ts';
import { pixiPlugin } from '../bundle/pixi-plugin.ts';
import { textsPlugin } from '../bundle/texts-plugin.ts';
import { PROJECT } from './project.ts';

export type Variant = 'release' | 'debug';

/** Names of other hosts that bundled libraries try for. Known to be missing, their branches fold away. */
const ABSENT = [
  'window',
  'document',
  'global',
  'HTMLElement',
  'HTMLCanvasElement',
  'HTMLImageElement',
  'HTMLVideoElement',
  'ImageBitmap',
  'VideoFrame',
  'OffscreenCanvas',
  'BigUint64Array',
  '__MATTER_VERSION__',
];

const DEFINITIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ABSENT.map((name) => [name, 'undefined'])),
  globalThis: 'GameGlobal',
  // matter-js takes it from the global object, which need not inherit it.
  toString: 'Object.prototype.toString',
  'process.env.NODE_ENV': '"production"',
};

/**
 * What the libraries call private is written a dozen letters long thousands of times: 20 KB. howler puts together the names of
 * its listeners (`_on` and the event), and Pixi hands one name over as text.
 */
const PRIVATE_NAMES = { mangleProps: /^_[a-z]/, reserveProps: /^_(on|gpuRenderTargetHash$)/ };

export interface Bundle {
  readonly script: Uint8Array;
  readonly map: Uint8Array;
  readonly metafile: Metafile;
}

/** `Result` of esbuild is by file name: one script and its map. */
const outputNamed = (
  files: readonly { path: string; contents: Uint8Array }[],
  ending: string,
): Uint8Array => {
  const file = files.find((it) => it.path.endsWith(ending));
  if (file === undefined) throw new Error(`the bundler wrote no ${ending}`);
  return file.contents;
};

const bundle = async (entry: string, name: string, variant: Variant, plugins: Plugin[]): Promise<Bundle> => {
  const result = await build({
    absWorkingDir: PROJECT.root,
    entryPoints: [entry],
    outfile: `${PROJECT.package}/${name}`,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2018',
    charset: 'utf8',
    minify: variant === 'release',
    ...(variant === 'release' && PRIVATE_NAMES),
    legalComments: 'none',
    sourcemap: 'external',
    metafile: true,
    define: DEFINITIONS,
    plugins,
    logLevel: 'warning',
  });
  return {
    script: outputNamed(result.outputFiles, name),
    map: outputNamed(result.outputFiles, `${name}.map`),
    metafile: result.metafile,
  };
};

/**
 * The main bundle as one CommonJS file: the boot script calls `require('./main.js').start(…)`.
 * Syntax stays within ES2018, the newest that every JavaScriptCore in use understands unaided;
 * `globalThis` is missing on older iOS, `GameGlobal` is the runtime's own name for it.
 */
export const bundleMain = (variant: Variant): Promise<Bundle> =>
  bundle(PROJECT.mainEntry, 'main.js', variant, [
    withoutUncalledMatter(),
    exactMatterForEsbuild(),
    pixiPlugin(),
    howlerPlugin(),
    textsPlugin(),
  ]);

/** The open-data domain is a program of its own, which can require nothing of the game's: it has its own core. */
export const bundleOpenData = (variant: Variant): Promise<Bundle> =>
  bundle(PROJECT.openDataEntry, 'open-data/index.js', variant, [leanMatterPlugin()]);
