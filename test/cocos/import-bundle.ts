import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PROJECT } from '../../tools/build/project.ts';
import { exactMatterForEsbuild } from '../../tools/bundle/matter-plugin.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Pixi asks for a browser when it is read, and for a context when a shader is made; Node has neither. */
const BROWSER = `
Object.defineProperty(globalThis, 'navigator', { value: { userAgent: '' }, configurable: true });
globalThis.document = { createElement: () => ({ getContext: () => null }) };
`;

const PAINTERS = {
  pixi: { conditions: [], alias: {}, banner: BROWSER },
  cocos: { conditions: ['cocos'], alias: { cc: at('cc/cc.ts') }, banner: '' },
} as const;

export type PainterName = keyof typeof PAINTERS;

const bundles = new Map<string, Promise<string>>();

const bundle = async (painter: PainterName, entry: string): Promise<string> => {
  const { conditions, alias, banner } = PAINTERS[painter];
  const { outputFiles } = await build({
    entryPoints: [at(entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    // Who sees that the package is built needs it, and it can not be bundled itself.
    external: ['esbuild'],
    conditions: [...conditions],
    alias,
    banner: { js: banner },
    // Files of the project are two folders up from where they are asked for.
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
    plugins: [exactMatterForEsbuild()],
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
};

/** Each is bundled once; every import of it is a module of its own all the same. */
const bundleOnce = (painter: PainterName, entry: string): Promise<string> => {
  const name = `${painter} ${entry}`;
  const made = bundles.get(name) ?? bundle(painter, entry);
  bundles.set(name, made);
  return made;
};

/** A file of this folder as a module of its own over one painter: the seam leads elsewhere in each. */
export const importBundle = async <T>(painter: PainterName, entry: string): Promise<T> => {
  await mkdir(PROJECT.cache, { recursive: true });
  const folder = await mkdtemp(join(PROJECT.cache, 'painters-'));
  try {
    const file = join(folder, `${painter}.mjs`);
    await writeFile(file, await bundleOnce(painter, entry));
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
};
