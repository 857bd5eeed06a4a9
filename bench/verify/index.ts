import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRun, Recorder, type Replay, type Rules } from '../../src/core/index.ts';
import { shippedRules } from '../../test/core/shipped-rules.ts';
import { makeBot } from '../balance/bots.ts';
import { bundleScript, coreOfCommit, OUR_CORE } from './cores.ts';
import type { Order, Pace } from './worker.ts';

const DROPS = [100, 200, 300];
const GAP_TICKS = 45;

interface Host {
  readonly name: string;
  readonly options: readonly string[];
  /** Runs of each length, and how often they are proved. Without a compiler a long one takes seconds. */
  readonly runs: number;
  readonly rounds: number;
}

const HOSTS: readonly Host[] = [
  { name: 'V8', options: [], runs: 6, rounds: 9 },
  { name: 'V8 --jitless', options: ['--jitless'], runs: 2, rounds: 3 },
];

/** A greedy run of so many drops; seeds whose run ends earlier are passed over. */
const recordRun = (rules: Rules, drops: number, firstSeed: number): Replay => {
  for (let seed = firstSeed; ; seed += 1) {
    const setup = { rules, mode: 'endless', seed } as const;
    const run = createRun(setup);
    const recorder = new Recorder(rules.rulesVersion);
    const bot = makeBot('careful', setup);
    while (run.view.ended === null && run.view.drops < drops) {
      const { tick } = run.view;
      const commands = tick % GAP_TICKS === 0 ? [{ type: 'drop', column: bot(run) } as const] : [];
      recorder.note(tick, commands, run.step(commands));
    }
    if (run.view.drops === drops) return recorder.replayOf(run.view);
  }
};

interface Row extends Pace {
  readonly host: string;
  readonly drops: number;
  readonly ticks: number;
}

/** Node is handed a script: without a compiler it has no WebAssembly, with which tsx reads modules. */
const runWorker = async ({ options }: Host, order: Order): Promise<readonly Pace[]> => {
  const script = await bundleScript(fileURLToPath(new URL('worker.ts', import.meta.url)));
  const file = join(mkdtempSync(join(tmpdir(), 'bench-verify-')), 'order.json');
  writeFileSync(file, JSON.stringify(order));
  const { stdout, stderr } = spawnSync(process.execPath, [...options, script, file], { encoding: 'utf8' });
  const line = stdout.trim().split('\n').pop() ?? '';
  if (!line.startsWith('[')) throw new Error(stderr.slice(-500));
  return JSON.parse(line) as readonly Pace[];
};

const measure = async (host: Host, order: Omit<Order, 'rounds'>): Promise<readonly Row[]> => {
  const replays = order.replays.map((some) => some.slice(0, host.runs));
  const paces = await runWorker(host, { ...order, replays, rounds: host.rounds });
  return paces.map((pace, i) => {
    const ticks = replays[i]?.[0]?.leftAt ?? 0;
    return { host: host.name, drops: DROPS[i] as number, ticks, ...pace };
  });
};

const print = (rows: readonly Row[], against: string | undefined): void => {
  console.log(
    `| host | drops | ticks | runs proved a second on one core | at ${against ?? '–'} | times as many |`,
  );
  console.log('|---|---|---|---|---|---|');
  for (const { host, drops, ticks, runsPerSecond, peer } of rows) {
    const [before, times] = peer === null ? ['–', '–'] : [peer.toFixed(2), (runsPerSecond / peer).toFixed(2)];
    console.log(`| ${host} | ${drops} | ${ticks} | ${runsPerSecond.toFixed(2)} | ${before} | ${times} |`);
  }
};

/** How many runs one core proves in a second; with `--against COMMIT` beside the core of an earlier tree, in turns. */
export const benchVerify = async (options: readonly string[], against?: string): Promise<void> => {
  const rules = shippedRules();
  const most = Math.max(...HOSTS.map(({ runs }) => runs));
  const replays = DROPS.map((drops) =>
    Array.from({ length: most }, (_, i) => recordRun(rules, drops, 1 + i * 1000)),
  );
  const doors = [OUR_CORE, ...(against === undefined ? [] : [coreOfCommit(against)])];
  const cores = await Promise.all(doors.map(bundleScript));
  const rows: Row[] = [];
  for (const host of HOSTS) rows.push(...(await measure(host, { cores, rules, replays })));
  print(rows, against);
  if (options.includes('--json')) console.log(JSON.stringify({ against: against ?? null, rows }));
};
