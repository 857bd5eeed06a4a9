import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { FILES, WORDS } from '../package-contract.ts';

/** One pixel of PNG. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const FONT = fileURLToPath(new URL('../../../assets/fonts/text.ttf', import.meta.url));

/** A package that holds the contracts and the ports, built as the game itself is. Answers its folder. */
export const buildProbe = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'contract-probe-'));
  await mkdir(join(folder, 'contract'));
  await build({
    entryPoints: [fileURLToPath(new URL('game.ts', import.meta.url))],
    outfile: join(folder, 'game.js'),
    bundle: true,
    format: 'iife',
    target: 'es2018',
    logLevel: 'warning',
  });
  await writeFile(join(folder, 'game.json'), '{"deviceOrientation":"portrait","iOSHighPerformance":true}');
  await writeFile(join(folder, FILES.text), WORDS);
  await writeFile(join(folder, FILES.image), Buffer.from(DOT, 'base64'));
  await cp(FONT, join(folder, FILES.font));
  return folder;
};
