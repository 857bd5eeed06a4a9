import { join, relative, sep } from 'node:path';
import {
  type BuildOptions,
  build,
  type Metafile,
  type Plugin,
  type TransformOptions,
  transform,
} from 'esbuild';
import { hostNames, wordsIn } from '../bundle/host-names.ts';
import { howlerPlugin } from '../bundle/howler-plugin.ts';
import { leanMatterPlugin } from '../bundle/lean-matter-plugin.ts';
import { exactMatterForEsbuild, withoutUncalledMatter } from '../bundle/matter-plugin.ts';
import { pixiPlugin } from '../bundle/pixi-plugin.ts';
import { privateNames } from '../bundle/private-names.ts';
import { withShortExports } from '../bundle/short-exports.ts';
import { withShortMembers } from '../bundle/short-members.ts';
import { textsPlugin } from '../bundle/texts-plugin.ts';
import { withoutUnusedMembers } from '../bundle/unused-members.ts';
import { toCommonJs } from './common-js.ts';
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
 * its listeners (`_on` and the event), and Pixi hands one name over as text. Members that our own classes keep to themselves
 * are shortened where nothing else is called so: another 6 KB.
 */
const findShortNames = () => {
  const libraries = ['pixi.js/lib', 'matter-js/src', 'howler/dist'].map((name) => join('node_modules', name));
  const foreign = [...libraries, 'settings', 'assets/i18n', 'build-templates'].map((folder) =>
    join(PROJECT.root, folder),
  );
  const own = privateNames({ own: join(PROJECT.root, 'src'), foreign });
  return {
    mangleProps: new RegExp(`^(_[a-z].*|${own.join('|')})$`),
    reserveProps: /^_(on|gpuRenderTargetHash$)/,
  };
};

/** Folders of what is kept, sent or read from files, whose names others know; and those who know them. */
const RECORDS = [
  'src/shared',
  'src/progress',
  'src/passed',
  'src/platform',
  'cloud',
  'settings',
  'build-templates',
];

/** Names that members may not lose. */
const findTakenNames = (): ReadonlySet<string> =>
  new Set([
    ...hostNames(),
    ...RECORDS.flatMap((folder) => wordsIn(join(PROJECT.root, folder), /\.(m?js|ts|json)$/)),
  ]);

/** Both are looked for once, in megabytes of text: the bundles of a build are made of the same sources. */
let short: ReturnType<typeof findShortNames> | null = null;
let taken: ReturnType<typeof findTakenNames> | null = null;

const shortNames = () => {
  short ??= findShortNames();
  return short;
};

const takenNames = (): ReadonlySet<string> => {
  taken ??= findTakenNames();
  return taken;
};

/** Members that only we know have short names in the release. */
const shorten = (texts: readonly string[], variant: Variant): readonly string[] =>
  variant === 'release' ? withShortMembers(texts, takenNames()) : texts;

/** One script of a bundle. */
export interface BuiltScript {
  /** From the package's root. */
  readonly path: string;
  readonly code: string;
  readonly map: string;
}

export interface Bundle {
  readonly scripts: readonly BuiltScript[];
  readonly metafile: Metafile;
}

/** What runs first, what it reads once home stands, and what comes with a subpackage, whose `game.js` requires it. */
const MAIN_ENTRIES = {
  main: PROJECT.mainEntry,
  second: PROJECT.secondEntry,
  'assets/pages/screens': PROJECT.pagesEntry,
  'assets/audio/sounds': PROJECT.soundEntry,
};

const optionsOf = (variant: Variant, plugins: Plugin[]) =>
  ({
    absWorkingDir: PROJECT.root,
    outdir: PROJECT.package,
    bundle: true,
    write: false,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2018',
    charset: 'utf8',
    ...(variant === 'release' && shortNames()),
    legalComments: 'none',
    metafile: true,
    define: DEFINITIONS,
    plugins,
    logLevel: 'warning',
  }) satisfies BuildOptions;

const packagePath = (file: string): string => relative(PROJECT.package, file).split(sep).join('/');

/** Short names and no spaces in the release; the map leads back to the sources either way. */
const finish = async (path: string, source: string, variant: Variant): Promise<BuiltScript> => {
  const minify = variant === 'release';
  const options: TransformOptions = {
    format: 'cjs',
    minify,
    treeShaking: minify,
    target: 'es2018',
    charset: 'utf8',
  };
  const { code, map } = await transform(source, { ...options, sourcefile: path, sourcemap: 'external' });
  return { path, code, map };
};

/**
 * The game as CommonJS files. The boot script calls `require('./main.js').start(…)` and requires `second.js` once home stands; `chunks/`
 * holds what several of them share, and each is read with the first that needs it.
 * Syntax stays within ES2018, the newest that every JavaScriptCore in use understands unaided;
 * `globalThis` is missing on older iOS, `GameGlobal` is the runtime's own name for it.
 */
export const bundleMain = async (variant: Variant): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    ...optionsOf(variant, [
      withoutUncalledMatter(),
      exactMatterForEsbuild(),
      pixiPlugin(),
      howlerPlugin(),
      textsPlugin(),
    ]),
    entryPoints: MAIN_ENTRIES,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[hash]',
    minifySyntax: variant === 'release',
    sourcemap: 'inline',
  });
  const texts = shorten(withoutUnusedMembers(outputFiles.map(({ text }) => text)), variant);
  const split = outputFiles.map(({ path }, at) => ({ path: packagePath(path), text: texts[at]! }));
  const named = variant === 'release' ? withShortExports(split) : texts;
  const scripts = split.map(({ path }, at) => finish(path, toCommonJs(named[at]!), variant));
  return { scripts: await Promise.all(scripts), metafile };
};

/** The open-data domain is a program of its own, which can require nothing of the game's: it has its own core. */
export const bundleOpenData = async (variant: Variant): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    ...optionsOf(variant, [leanMatterPlugin()]),
    entryPoints: { 'open-data/index': PROJECT.openDataEntry },
    format: 'cjs',
    minifySyntax: variant === 'release',
    sourcemap: 'inline',
  });
  const [text = ''] = shorten(
    outputFiles.map((file) => file.text),
    variant,
  );
  return { scripts: [await finish('open-data/index.js', text, variant)], metafile };
};
