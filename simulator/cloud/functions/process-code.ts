import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** process-main as one script that Node runs without help. */
export const buildProcessCode = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./process-main.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
};
