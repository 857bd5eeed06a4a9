import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { exactMatterForEsbuild } from '../../tools/bundle/matter-plugin.ts';

/**
 * The golden runs as one script for any JavaScript engine, built as the game is: exact matter-js, ES2018.
 * It leaves `golden.names` and `golden.play(name)` behind.
 */
export const bundleGolden = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'golden',
    target: 'es2018',
    plugins: [exactMatterForEsbuild()],
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild gave no script');
  return script.text;
};
