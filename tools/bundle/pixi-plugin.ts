import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { OnLoadResult, Plugin } from 'esbuild';
import { GLOBALS_MODULE, PIXI_ADDITIONS, PIXI_EXPORTS, PIXI_STUBS } from './pixi-stubs.ts';

const LIB = join(dirname(createRequire(import.meta.url).resolve('pixi.js')), '.');
const NAMESPACE = 'pixi-facade';
const FREE_NAMES = ['performance', 'Intl', 'navigator'] as const;

/** `pixi.js` itself would bring the browser extensions along; only the modules in use are let in. */
const facade = (): string =>
  PIXI_EXPORTS.map(([name, path]) => `export { ${name} } from ${JSON.stringify(join(LIB, path))};`).join(
    '\n',
  );

/** Names a browser has and the runtime lacks become imports of this bundle: nothing global is patched. */
const withLocalGlobals = (source: string): string => {
  const used = FREE_NAMES.filter((name) => new RegExp(`(^|[^.\\w$])${name}\\b`, 'm').test(source));
  return used.length === 0 ? source : `import { ${used.join(', ')} } from 'pixi-globals';\n${source}`;
};

const libraryPath = (file: string): string =>
  file
    .slice(LIB.length + 1)
    .split(sep)
    .join('/');

const loadLibraryFile = async (file: string): Promise<OnLoadResult> => {
  const path = libraryPath(file);
  const own = PIXI_STUBS[path] ?? withLocalGlobals(await readFile(file, 'utf8'));
  const source = own + (PIXI_ADDITIONS[path] ?? '');
  return { contents: source, loader: 'js', resolveDir: dirname(file) };
};

/** An update of Pixi that moves a stubbed file must be noticed: its successor would come in unstubbed. */
const checkStubs = (): void => {
  const gone = Object.keys({ ...PIXI_STUBS, ...PIXI_ADDITIONS }).filter(
    (path) => !existsSync(join(LIB, path)),
  );
  if (gone.length > 0)
    throw new Error(`pixi.js no longer has ${gone.join(', ')}: look for what took its place`);
};

/**
 * Bundles PixiJS for a host without DOM names, `eval` or dynamic `import()`.
 */
export const pixiPlugin = (): Plugin => ({
  name: 'pixi',
  setup(build) {
    checkStubs();
    build.onResolve({ filter: /^pixi\.js$/ }, () => ({ path: 'pixi.js', namespace: NAMESPACE }));
    build.onResolve({ filter: /^pixi-globals$/ }, () => ({ path: 'pixi-globals', namespace: NAMESPACE }));
    build.onLoad({ filter: /^pixi\.js$/, namespace: NAMESPACE }, () => ({
      contents: facade(),
      loader: 'js',
      resolveDir: LIB,
    }));
    build.onLoad({ filter: /^pixi-globals$/, namespace: NAMESPACE }, () => ({
      contents: GLOBALS_MODULE,
      loader: 'js',
    }));
    build.onLoad({ filter: /pixi\.js[\\/]lib[\\/].*\.mjs$/ }, ({ path }) => loadLibraryFile(path));
  },
});
