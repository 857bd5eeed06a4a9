import { build, type Metafile } from 'esbuild';
import { howlerPlugin } from '../bundle/howler-plugin.ts';
import { exactMatterForEsbuild } from '../bundle/matter-plugin.ts';
import { pixiPlugin } from '../bundle/pixi-plugin.ts';
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

export interface MainBundle {
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

/**
 * The main bundle as one CommonJS file: the boot script calls `require('./main.js').start(…)`.
 * Syntax stays within ES2018, the newest that every JavaScriptCore in use understands unaided;
 * `globalThis` is missing on older iOS, `GameGlobal` is the runtime's own name for it.
 */
export const bundleMain = async (variant: Variant): Promise<MainBundle> => {
  const result = await build({
    absWorkingDir: PROJECT.root,
    entryPoints: [PROJECT.mainEntry],
    outfile: `${PROJECT.package}/main.js`,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2018',
    charset: 'utf8',
    minify: variant === 'release',
    legalComments: 'none',
    sourcemap: 'external',
    metafile: true,
    define: DEFINITIONS,
    plugins: [exactMatterForEsbuild(), pixiPlugin(), howlerPlugin()],
    logLevel: 'warning',
  });
  const script = outputNamed(result.outputFiles, 'main.js');
  return {
    script,
    map: outputNamed(result.outputFiles, 'main.js.map'),
    metafile: result.metafile,
  };
};
