import { fileURLToPath } from 'node:url';
import { type Host, openHosts } from './hosts.ts';
import { bundle, type PeerName, packageOrder, peerOrder } from './orders.ts';
import type { StartOrder, StartTimes } from './started.ts';
import { packageOfCommit } from './trees.ts';

const OURS = fileURLToPath(new URL('../../dist/wechatgame', import.meta.url));
const ROUNDS = 7;
const QUICK_ROUNDS = 3;
const KILOBYTE = 1000;

/** The bars: milliseconds, times the Pixi page and the Phaser game, kilobytes. */
const BARS = { firstMs: 30, pixi: 1.2, phaser: 0.5, jsKB: 450 };

interface Subject {
  readonly name: string;
  readonly order: StartOrder;
}

interface Row {
  readonly host: string;
  readonly subject: string;
  readonly firstMs: number;
  readonly homeMs: number;
  readonly jsKB: number;
}

const middle = (values: readonly number[]): number =>
  values.slice().sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;

const round = (value: number): number => Math.round(value * 10) / 10;

const rowOf = (host: string, subject: string, starts: readonly StartTimes[]): Row => ({
  host,
  subject,
  firstMs: round(middle(starts.map(({ firstMs }) => firstMs))),
  homeMs: round(middle(starts.map(({ homeMs }) => homeMs))),
  jsKB: round(middle(starts.map(({ characters }) => characters)) / KILOBYTE),
});

/** All in turns, so that a busy machine is unfair to none. */
const measureHost = async (
  host: Host,
  subjects: readonly Subject[],
  rounds: number,
): Promise<readonly Row[]> => {
  const starts = new Map<string, StartTimes[]>();
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const { name, order } of subjects) {
      const times = await host.start(order);
      if (times) starts.set(name, [...(starts.get(name) ?? []), times]);
    }
  }
  return [...starts].map(([subject, times]) => rowOf(host.name, subject, times));
};

const findSubjects = async (against: string | undefined): Promise<readonly Subject[]> => {
  const ours = await packageOrder(OURS);
  const peers = (['pixi', 'phaser'] satisfies PeerName[]).map(async (name) => ({
    name,
    order: await peerOrder(name, ours),
  }));
  const before =
    against === undefined ? [] : [{ name: against, order: await packageOrder(packageOfCommit(against)) }];
  const found = (await Promise.all(peers)).flatMap(({ name, order }) => (order ? [{ name, order }] : []));
  return [{ name: 'ours', order: ours }, ...before, ...found];
};

const print = (rows: readonly Row[]): void => {
  console.log('| host | subject | script to the first picture, ms | to home, ms | script read, KB |');
  console.log('|---|---|---|---|---|');
  for (const { host, subject, firstMs, homeMs, jsKB } of rows)
    console.log(
      `| ${host} | ${subject} | ${firstMs.toFixed(1)} | ${homeMs.toFixed(1)} | ${jsKB.toFixed(0)} |`,
    );
};

type Bar = readonly [asked: string, measured: string, met: boolean];

const against = (rows: readonly Row[], ours: Row, peer: PeerName): readonly Bar[] =>
  rows
    .filter(({ host, subject }) => host === ours.host && subject === peer)
    .map(({ homeMs }) => {
      const times = ours.homeMs / homeMs;
      return [
        `home at most ${BARS[peer]} × ${peer}, ${ours.host}`,
        `${times.toFixed(2)} ×`,
        times <= BARS[peer],
      ];
    });

const printBars = (rows: readonly Row[]): void => {
  const ours = rows.filter(({ subject }) => subject === 'ours');
  const bars: readonly Bar[] = [
    ...ours.flatMap((row): readonly Bar[] => [
      [
        `first picture under ${BARS.firstMs} ms, ${row.host}`,
        `${row.firstMs} ms`,
        row.firstMs < BARS.firstMs,
      ],
      ...against(rows, row, 'pixi'),
      ...against(rows, row, 'phaser'),
    ]),
    [`script read before home under ${BARS.jsKB} KB`, `${ours[0]!.jsKB} KB`, ours[0]!.jsKB < BARS.jsKB],
  ];
  console.log('\n| asked | measured | |\n|---|---|---|');
  for (const [asked, found, met] of bars) console.log(`| ${asked} | ${found} | ${met ? 'met' : 'NOT MET'} |`);
};

/**
 * Script from `game.js` to the first picture and to home, of the built package in a bare host: no simulator, as little of `wx` as
 * a start asks for. Beside it the same pictures as a stock PixiJS application and as a stock Phaser game; with `--against COMMIT`
 * also the package of an earlier tree.
 */
export const benchStart = async (options: readonly string[], commit?: string): Promise<void> => {
  const subjects = await findSubjects(commit);
  const rounds = options.includes('--quick') ? QUICK_ROUNDS : ROUNDS;
  const rows: Row[] = [];
  const hosts = await openHosts(await bundle('run-start.ts', false));
  try {
    for (const host of hosts) rows.push(...(await measureHost(host, subjects, rounds)));
  } finally {
    for (const host of hosts) await host.close();
  }
  print(rows);
  printBars(rows);
  if (options.includes('--json')) console.log(JSON.stringify({ rows }));
};
