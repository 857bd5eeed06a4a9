import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leanMatterPlugin } from '../../tools/bundle/lean-matter-plugin.ts';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** As it ships: the open-data domain's own core, ES2018. */
const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [WORKER],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'es2018',
    plugins: [leanMatterPlugin()],
  });
  const file = join(mkdtempSync(join(tmpdir(), 'friends-bench-')), 'worker.cjs');
  writeFileSync(file, outputFiles[0]!.contents);
  return file;
};

interface Figures {
  readonly openMs: number;
  readonly quietMs: number;
  readonly provingMs: number;
  readonly sliceMs: number;
}

const measure = (file: string, flags: readonly string[]): Figures => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Figures;
};

/**
 * The friends' board of 500: script until the list stands, and the frames of a scrolled list with and without runs being
 * proved between them. A platform in memory; nothing is painted.
 */
export const benchFriends = async (options: readonly string[]): Promise<void> => {
  const file = await bundle();
  const rows = [
    { engine: 'V8', ...measure(file, []) },
    { engine: 'V8 --jitless', ...measure(file, ['--jitless']) },
  ];
  console.log(
    '| engine | 500 friends stand after | a frame scrolled | with runs to prove | ratio | a proving slice |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const { engine, openMs, quietMs, provingMs, sliceMs } of rows) {
    const ratio = (provingMs / quietMs).toFixed(2);
    const cells = [openMs.toFixed(0), quietMs.toFixed(3), provingMs.toFixed(3), ratio, sliceMs.toFixed(1)];
    console.log(
      `| ${engine} | ${cells[0]} ms | ${cells[1]} ms | ${cells[2]} ms | ${cells[3]} | ${cells[4]} ms |`,
    );
  }
  if (options.includes('--json')) console.log(JSON.stringify({ rows }));
};
