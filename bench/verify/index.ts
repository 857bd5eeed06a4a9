import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Replay, Rules } from '../../src/core/index.ts';
import { makeBot } from '../balance/bots.ts';
import { bundleScript, OUR_TREE, type Tree, treeOfCommit } from './cores.ts';
import type { Order, Pace, Share } from './worker.ts';

type Core = Pick<typeof import('../../src/core/index.ts'), 'createRun' | 'parseRules' | 'Recorder'>;

const DROPS = [100, 200, 300];
const GAP_TICKS = 45;
/** Tried for one run before the rules are held for unplayable by our hand. */
const MOST_SEEDS = 300;

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

/** A careful run of so many drops; seeds whose run ends earlier are passed over. */
const recordRun = ({ createRun, Recorder }: Core, rules: Rules, drops: number, firstSeed: number): Replay => {
  for (let seed = firstSeed; seed < firstSeed + MOST_SEEDS; seed += 1) {
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
  throw new Error(`no run of ${drops} drops: this hand can not play such rules`);
};

const rulesOf = ({ parseRules }: Core, { settings }: Tree): Rules => {
  const read = (name: string): unknown => {
    const file = join(settings, `${name}.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  };
  const rules = parseRules({ balance: read('balance'), physics: read('physics'), twists: read('twists') });
  if (!rules.ok) throw new Error(`${settings}: ${rules.error.code}`);
  return rules.value;
};

/** What a tree's core is to prove: runs of one hand and the same seeds, under the rules of its own day. */
const shareOf = async (tree: Tree, count: number): Promise<Share> => {
  const path = await bundleScript(tree.door);
  const core = (await import(pathToFileURL(path).href)) as Core;
  const rules = rulesOf(core, tree);
  const replays = DROPS.map((drops) =>
    Array.from({ length: count }, (_, i) => recordRun(core, rules, drops, 1 + i * 1000)),
  );
  return { core: path, rules, replays };
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

const measure = async (host: Host, whole: readonly Share[]): Promise<readonly Row[]> => {
  const shares = whole.map((share) => ({
    ...share,
    replays: share.replays.map((some) => some.slice(0, host.runs)),
  }));
  const paces = await runWorker(host, { shares, rounds: host.rounds });
  return paces.map((pace, i) => {
    const ticks = shares[0]?.replays[i]?.[0]?.leftAt ?? 0;
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
  const most = Math.max(...HOSTS.map(({ runs }) => runs));
  const trees = [OUR_TREE, ...(against === undefined ? [] : [treeOfCommit(against)])];
  const shares: Share[] = [];
  for (const tree of trees) shares.push(await shareOf(tree, most));
  const rows: Row[] = [];
  for (const host of HOSTS) rows.push(...(await measure(host, shares)));
  print(rows, against);
  if (options.includes('--json')) console.log(JSON.stringify({ against: against ?? null, rows }));
};
