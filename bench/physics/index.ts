import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { exactMatterForEsbuild } from '../../tools/bundle/matter-plugin.ts';
import { printBars } from './bars.ts';
import type { Effort, RestRow, Row, SceneName } from './measure.ts';
import type { Answer, Order } from './worker.ts';

interface Host {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly effort: Effort;
  /** Without a compiler a stock engine takes a tenth of a second a step: of more pieces only the heap is measured. */
  readonly mostInAllScenes: number;
}

/** Room enough that nothing is collected while allocation is counted. */
const NO_COLLECTION = ['--min-semi-space-size=512', '--max-semi-space-size=512'];

const COMPILED: Effort = { rounds: 9, roundMs: 40, falls: 7 };
const INTERPRETED: Effort = { rounds: 7, roundMs: 60, falls: 5 };

const HOSTS: readonly Host[] = [
  { name: 'V8', command: [process.execPath, ...NO_COLLECTION], effort: COMPILED, mostInAllScenes: 500 },
  {
    name: 'V8 --jitless',
    command: [process.execPath, '--jitless', ...NO_COLLECTION],
    effort: INTERPRETED,
    mostInAllScenes: 120,
  },
  { name: 'JSC', command: ['jsc'], effort: COMPILED, mostInAllScenes: 500 },
  {
    name: 'JSC without JIT',
    command: ['jsc'],
    environment: { JSC_useJIT: '0' },
    effort: INTERPRETED,
    mostInAllScenes: 120,
  },
];

interface Plan {
  readonly counts: readonly number[];
  readonly scenes: readonly SceneName[];
  /** Numbers of pieces whose heap is watched coming to rest, on the first host. */
  readonly rest: readonly number[];
}

const FULL: Plan = {
  counts: [40, 50, 80, 100, 120, 250, 500],
  scenes: ['falling', 'settled', 'asleep'],
  rest: [40, 100],
};
const QUICK: Plan = { counts: [50, 100], scenes: ['settled'], rest: [100] };

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

const runOn = (host: Host, script: string, order: Omit<Order, 'host' | 'effort'>): Answer | string => {
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'worker.js');
  const full: Order = { ...order, host: host.name, effort: host.effort };
  writeFileSync(file, `globalThis.benchOrder = ${JSON.stringify(full)};\n${script}`);
  const [command, ...options] = host.command as readonly [string, ...string[]];
  const { stdout, error, stderr, status, signal } = spawnSync(command, [...options, file], {
    encoding: 'utf8',
    env: { ...process.env, ...host.environment },
    maxBuffer: 1 << 26,
  });
  if (error) return error.message;
  const line = stdout.trim().split('\n').pop() ?? '';
  if (line.startsWith('{')) return JSON.parse(line) as Answer;
  return (stderr.trim() || stdout.trim()).slice(-300) || `ended with ${signal ?? status}`;
};

const printHead = (): void => {
  console.log('| host | scene | pieces | engine | ms a step | against ours | bytes a step |');
  console.log('|---|---|---|---|---|---|---|');
};

const printRows = (rows: readonly Row[]): void => {
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
    '\n| heap | engine | worst overlap, % of the smallest radius | drift in 2 s, units | steps to rest |',
  );
  console.log('|---|---|---|---|---|');
  for (const { engine, pieces, worstOverlapPct, driftUnits, restTicks } of rest) {
    console.log(
      `| ${pieces} | ${engine} | ${worstOverlapPct.toFixed(1)} | ${driftUnits.toFixed(3)} | ${restTicks ?? 'never'} |`,
    );
  }
};

/** One worker for each number of pieces: phaser-box2d has 32 worlds in a process, and gives none back. */
const measureHost = (host: Host, script: string, plan: Plan): readonly Answer[] => {
  const answers: Answer[] = [];
  for (const pieces of plan.counts) {
    const scenes = pieces > host.mostInAllScenes ? (['settled'] as const) : plan.scenes;
    const answer = runOn(host, script, { pieces, scenes, rest: plan.rest.includes(pieces) });
    if (typeof answer === 'string') {
      console.error(`${host.name} can not run: ${answer}`);
      return answers;
    }
    if (answers.length === 0) {
      for (const reason of answer.missing) console.error(`on ${host.name} not measured: ${reason}`);
    }
    answers.push(answer);
    printRows(answer.rows);
  }
  return answers;
};

/**
 * Measures our physics beside its peers on every engine found here and prints ratios, and what was asked of it
 * beside what it did; `--quick` takes two numbers of pieces on a settled heap.
 */
export const benchPhysics = async (options: readonly string[]): Promise<void> => {
  const plan = options.includes('--quick') ? QUICK : FULL;
  const script = await bundleWorker();
  printHead();
  const answers = HOSTS.flatMap((host, index) =>
    measureHost(host, script, index === 0 ? plan : { ...plan, rest: [] }),
  );
  const rows = answers.flatMap((answer) => answer.rows);
  const rest = answers.flatMap((answer) => answer.rest);
  printRest(rest);
  printBars(rows, rest);
  if (options.includes('--json')) console.log(JSON.stringify({ rows, rest }));
};
