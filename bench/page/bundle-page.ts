import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A script for a page of the bench, as one file. */
export const bundlePage = async (path: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${path}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  return outputFiles[0]?.text as string;
};
