import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { exactMatterForEsbuild, withoutUncalledMatter } from '../../tools/bundle/matter-plugin.ts';

/** As the main bundle has it. */
const SHIPPED_MATTER: readonly Plugin[] = [withoutUncalledMatter(), exactMatterForEsbuild()];

/**
 * The golden runs as one script for any JavaScript engine, built as the game is: exact matter-js, ES2018.
 * It leaves `golden.names` and `golden.play(name)` behind.
 */
export const bundleGolden = async (matter: readonly Plugin[] = SHIPPED_MATTER): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'golden',
    target: 'es2018',
    plugins: [...matter],
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild gave no script');
  return script.text;
};
