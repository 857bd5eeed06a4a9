import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { exactMatterForEsbuild } from '../../tools/bundle/matter-plugin.ts';
import type { RestRow, Row } from './measure.ts';
import type { Answer, Order } from './worker.ts';

interface Host {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Fewer rounds where nothing is compiled. */
  readonly rounds: number;
}

/** Room enough that nothing is collected while allocation is counted. */
const NO_COLLECTION = ['--min-semi-space-size=512', '--max-semi-space-size=512'];

const HOSTS: readonly Host[] = [
  { name: 'V8', command: [process.execPath, ...NO_COLLECTION], rounds: 9 },
  { name: 'V8 --jitless', command: [process.execPath, '--jitless', ...NO_COLLECTION], rounds: 3 },
  { name: 'JSC', command: ['jsc'], rounds: 9 },
  { name: 'JSC without JIT', command: ['jsc'], environment: { JSC_useJIT: '0' }, rounds: 3 },
];

const bundleWorker = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    plugins: [exactMatterForEsbuild()],
  });
  return outputFiles[0]?.text as string;
};

const runOn = (host: Host, script: string, order: Omit<Order, 'host' | 'rounds'>): Answer | string => {
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'worker.js');
  const full: Order = { ...order, host: host.name, rounds: host.rounds };
  writeFileSync(file, `globalThis.benchOrder = ${JSON.stringify(full)};\n${script}`);
  const [command, ...options] = host.command as readonly [string, ...string[]];
  const { stdout, error, stderr } = spawnSync(command, [...options, file], {
    encoding: 'utf8',
    env: { ...process.env, ...host.environment },
    maxBuffer: 1 << 26,
  });
  if (error) return error.message;
  const line = stdout.trim().split('\n').pop() ?? '';
  return line.startsWith('{') ? (JSON.parse(line) as Answer) : (stderr.trim() || stdout.trim()).slice(-300);
};

const printRows = (rows: readonly Row[]): void => {
  console.log('| host | scene | pieces | engine | ms a step | against ours | bytes a step |');
  console.log('|---|---|---|---|---|---|---|');
  for (const row of rows) {
    const { host, scene, pieces, engine, msPerStep, bytesPerStep } = row;
    const ours = rows.find((r) => r.host === host && r.scene === scene && r.pieces === pieces) as Row;
    const ratio = (msPerStep / ours.msPerStep).toFixed(1);
    console.log(
      `| ${[host, scene, pieces, engine, msPerStep.toFixed(3), ratio, bytesPerStep ?? '–'].join(' | ')} |`,
    );
  }
};

const printRest = (rest: readonly RestRow[]): void => {
  console.log(
    '\n| heap of 100 | worst overlap, % of the smallest radius | drift in 2 s, units | steps to rest |',
  );
  console.log('|---|---|---|---|');
  for (const { engine, worstOverlapPct, driftUnits, restTicks } of rest) {
    console.log(
      `| ${engine} | ${worstOverlapPct.toFixed(1)} | ${driftUnits.toFixed(3)} | ${restTicks ?? 'never'} |`,
    );
  }
};

/** Measures our physics beside its peers on every engine found here and prints ratios; `--quick` takes less. */
export const benchPhysics = async (options: readonly string[]): Promise<void> => {
  const quick = options.includes('--quick');
  const script = await bundleWorker();
  const rows: Row[] = [];
  const rest: RestRow[] = [];
  for (const [index, host] of HOSTS.entries()) {
    const answer = runOn(host, script, {
      counts: quick ? [50, 100] : [40, 80, 100, 120, 250, 500],
      scenes: quick ? ['settled'] : ['falling', 'settled', 'asleep'],
      rest: index === 0,
    });
    if (typeof answer === 'string') {
      console.log(`${host.name} can not run: ${answer}`);
      continue;
    }
    for (const reason of answer.missing) console.log(`on ${host.name} not measured: ${reason}`);
    rows.push(...answer.rows);
    rest.push(...answer.rest);
  }
  printRows(rows);
  printRest(rest);
  if (options.includes('--json')) console.log(JSON.stringify({ rows, rest }));
};
