import type { Browser } from 'playwright-core';
import { boardPlace } from '../../tools/pictures/board-place.ts';
import { type DropPlan, planUntil, scatter } from '../../tools/pictures/drop-plan.ts';
import { leftRunText } from '../../tools/pictures/left-run.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import { endlessTap } from '../../tools/pictures/page-tour.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { bundlePage } from '../page/bundle-page.ts';
import type { Frame } from '../page/watched.ts';
import {
  freezeFrames,
  holdFrames,
  playFrames,
  playPage,
  withPackage,
  withWatchedPhone,
} from '../page/watched-phone.ts';
import type { PeerName, PeerPage } from './peers.ts';

const PIECES = 60;
/** The jar goes on from here for so many drops without an end, one every so many frames. */
const DROPS = 6;
const DROP_FRAMES = 36;
const WARM_FRAMES = 120;
const MOST_DRAWS = 20;
const MOST_MS = 8;
const SEEDS = 200;
const ROUNDS = 5;
/** What players feel as a hitch, in medians of the same scene. */
const MOST_MEDIANS = 3;
const HITCH_MEDIANS = 10;
/** Where fingers drop, board units. */
const FINGER_Y = 400;
const IN_PLAY = `ours, ${PIECES} pieces in play`;
/** The first plays a game; the second only draws. */
const PEERS: readonly PeerName[] = [
  'matter-js + Pixi, a sprite a piece',
  'Pixi alone, seven sprites a piece',
];
const [GAME] = PEERS;

interface Row {
  readonly host: string;
  readonly scene: string;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Frames of more than ten medians, by their places, with their milliseconds. */
  readonly hitches: readonly (readonly [number, number])[];
  /** The most of any frame. */
  readonly draws: number;
}

const HOSTS = [
  { host: 'V8', flags: [] },
  { host: 'V8 --jitless', flags: ['--js-flags=--jitless'] },
] as const;

const middle = (values: readonly number[]): number =>
  values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Every round plays the same frames: of each the middle one counts, so that a pause of the machine says nothing. */
const rowOf = (host: string, scene: string, rounds: readonly (readonly Frame[])[]): Row => {
  const first = rounds[0] ?? [];
  const inOrder = first.map((_, i) => middle(rounds.map((round) => round[i]?.ms ?? 0)));
  const times = inOrder.slice().sort((a, b) => a - b);
  const p95Ms = times[Math.floor(times.length * 0.95)] as number;
  const medianMs = middle(times);
  const hitches = inOrder
    .map((ms, at) => [at, ms] as const)
    .filter(([, ms]) => ms > HITCH_MEDIANS * medianMs);
  return { host, scene, medianMs, p95Ms, hitches, draws: Math.max(...first.map(({ draws }) => draws)) };
};

interface FullJar {
  readonly plan: DropPlan;
  readonly drops: DropPlan['drops'];
}

/** A run that has 60 pieces in the jar, with the drops that follow; it does not end before them. */
const fullJar = (): FullJar => {
  const rules = shippedRules();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    let full: number | null = null;
    const plan = planUntil(rules, seed, scatter, (view) => {
      if (full === null && view.pieces.length >= PIECES && !view.danger) full = view.tick;
      return full !== null && view.tick >= full + (DROPS + 1) * DROP_FRAMES;
    });
    if (!plan || full === null) continue;
    const before = plan.drops.slice(0, Math.ceil(full / DROP_FRAMES));
    return { plan: { ...plan, drops: before, ticks: full }, drops: plan.drops.slice(before.length) };
  }
  throw new Error(`no run of ${SEEDS} fills the jar`);
};

const tap = async (phone: PhonePage, x: number, y: number): Promise<void> => {
  await phone.touch('start', x, y);
  await phone.touch('end', x, y);
};

interface Round {
  readonly home: readonly Frame[];
  readonly play: readonly Frame[];
}

/** A cold start, home, the run that was left with a full jar, and some drops into it. */
const playOurs = async (phone: PhonePage, { plan, drops }: FullJar, round: number): Promise<Round> => {
  await freezeFrames(phone, round * 10);
  await phone.leaveRun(leftRunText(shippedRules(), plan));
  await phone.launch();
  await holdFrames(phone, round * 10 + 5);
  await playFrames(phone, WARM_FRAMES * 2);
  const home = await playFrames(phone, WARM_FRAMES);
  const metrics = await metricsOf(phone);
  const go = endlessTap(metrics);
  await tap(phone, go.x, go.y);
  await playFrames(phone, WARM_FRAMES);
  const board = boardPlace(metrics);
  const play: Frame[] = [];
  for (const { x } of drops) {
    await tap(phone, board.left + x * board.scale, board.top + FINGER_Y * board.scale);
    play.push(...(await playFrames(phone, DROP_FRAMES)));
  }
  return { home, play };
};

const playPeer = async (browser: Browser, peer: PeerName): Promise<readonly Frame[]> => {
  const page = await browser.newPage();
  await page.addInitScript(await bundlePage('page/watch.ts'));
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundlePage('frame/peers.ts') });
  await page.evaluate(() => {
    window.watched.mute(true);
    window.watched.hold(Date.now());
  });
  const start = async ([name, pieces]: readonly [PeerName, number]): Promise<void> =>
    (window as unknown as { peers: PeerPage }).peers.start(name, pieces);
  await page.evaluate(start, [peer, PIECES] as const);
  await playPage(page, WARM_FRAMES);
  const frames = await playPage(page, DROPS * DROP_FRAMES);
  await page.close();
  return frames;
};

type Scenes = Readonly<Record<'play' | 'home', Frame[][]>>;

const note = ({ play, home }: Scenes, round: Round): void => {
  play.push([...round.play]);
  home.push([...round.home]);
};

/** All in turns, so that a busy machine is unfair to none. `before`: another built package, to be played beside ours. */
const playRounds = async (
  browser: Browser,
  jar: FullJar,
  phone: PhonePage,
  before: PhonePage | null,
): Promise<ReadonlyMap<string, readonly (readonly Frame[])[]>> => {
  const ours: Scenes = { play: [], home: [] };
  const earlier: Scenes = { play: [], home: [] };
  const peers = PEERS.map((): (readonly Frame[])[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    note(ours, await playOurs(phone, jar, round));
    if (before) note(earlier, await playOurs(before, jar, round));
    for (const [i, peer] of PEERS.entries()) peers[i]?.push(await playPeer(browser, peer));
  }
  return new Map([
    [IN_PLAY, ours.play],
    ...PEERS.map((peer, i) => [peer, peers[i]!] as const),
    ['ours, home', ours.home],
    ...(before
      ? ([
          [`before: ${IN_PLAY}`, earlier.play],
          ['before: ours, home', earlier.home],
        ] as const)
      : []),
  ]);
};

const measureHost = async (
  host: string,
  flags: readonly string[],
  jar: FullJar,
  against: string | undefined,
): Promise<readonly Row[]> =>
  withWatchedPhone(flags, async (phone, browser) => {
    const play = (before: PhonePage | null) => playRounds(browser, jar, phone, before);
    const scenes = await (against === undefined ? play(null) : withPackage(browser, against, play));
    return [...scenes].map(([scene, rounds]) => rowOf(host, scene, rounds));
  });

const print = (rows: readonly Row[]): void => {
  console.log(
    '| host | scene | script of a frame, ms: median | 95th percentile | against ours | draw calls |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const row of rows) {
    const ours = rows.find(({ host }) => host === row.host) as Row;
    const ratio = (row.medianMs / ours.medianMs).toFixed(1);
    const cells = [row.host, row.scene, row.medianMs.toFixed(2), row.p95Ms.toFixed(2), ratio, row.draws];
    console.log(`| ${cells.join(' | ')} |`);
  }
};

type Bar = readonly [asked: string, measured: string, met: boolean];

const steadiness = ({ host, medianMs, p95Ms, hitches }: Row): readonly Bar[] => {
  const times = p95Ms / medianMs;
  const found = hitches.map(([at, ms]) => `frame ${at}: ${ms.toFixed(1)} ms`).join(', ');
  return [
    [`95th percentile at most ${MOST_MEDIANS} medians, ${host}`, times.toFixed(1), times <= MOST_MEDIANS],
    [`no frame over ${HITCH_MEDIANS} medians, ${host}`, found || 'none', hitches.length === 0],
  ];
};

const printBars = (rows: readonly Row[]): void => {
  const play = rows.filter(({ scene }) => scene === IN_PLAY);
  const draws = Math.max(...play.map((row) => row.draws));
  const slow = play.find(({ host }) => host.includes('jitless')) as Row;
  const peer = rows.find(({ scene, host }) => host === slow.host && scene === GAME) as Row;
  const bars: readonly Bar[] = [
    [`at most ${MOST_DRAWS} draw calls in play`, String(draws), draws <= MOST_DRAWS],
    [`under ${MOST_MS} ms without JIT, 95th percentile`, `${slow.p95Ms.toFixed(2)} ms`, slow.p95Ms < MOST_MS],
    ...play.flatMap(steadiness),
    [`less than ${GAME}, without JIT`, `${peer.p95Ms.toFixed(2)} ms`, slow.p95Ms < peer.p95Ms],
  ];
  console.log('\n| asked | measured | |\n|---|---|---|');
  for (const [asked, found, met] of bars) console.log(`| ${asked} | ${found} | ${met ? 'met' : 'NOT MET'} |`);
};

/**
 * Script and draw calls of a frame of the built game, the physics in it, in Chromium with and without JIT, beside what
 * the genre's usual build takes for the same pieces. Nothing is painted. Times are of the page's thread. `against`: the folder of another built
 * package, to be played beside it.
 */
export const benchFrame = async (options: readonly string[], against?: string): Promise<void> => {
  const rows: Row[] = [];
  const jar = fullJar();
  for (const { host, flags } of HOSTS) rows.push(...(await measureHost(host, flags, jar, against)));
  print(rows);
  printBars(rows);
  if (options.includes('--json')) console.log(JSON.stringify({ rows }));
};
