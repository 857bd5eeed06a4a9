import type { CDPSession } from 'playwright-core';
import { boardPlace } from '../../tools/pictures/board-place.ts';
import { DROP_TICKS, type DropPlan, planUntil, scatter } from '../../tools/pictures/drop-plan.ts';
import { metricsOf } from '../../tools/pictures/metrics-of.ts';
import type { PhonePage } from '../../tools/pictures/phone-page.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { freezeFrames, holdFrames, playFrames, withWatchedPhone } from '../page/watched-phone.ts';

/** Together with the shows after each end, thirty minutes of play and more. */
const RUNS = 15;
const QUICK_RUNS = 8;
/** The end is shown again and the panel comes. */
const END_FRAMES = 16 * 60;
/** What is kept for good is there after these: pools, atlases, fonts. */
const FIRST_RUNS = 4;
const MOST_GROWTH_KB = 100;
const MOST_TEXELS = 2 * 2048 * 2048;
const FINGER_Y = 400;

interface Row {
  readonly after: string;
  readonly minutes: number;
  readonly heapMb: number;
  readonly texels: number;
}

const plansOf = (count: number): readonly DropPlan[] => {
  const rules = shippedRules();
  const plans: DropPlan[] = [];
  for (let seed = 1; plans.length < count; seed += 1) {
    const plan = planUntil(rules, seed, scatter, (view) => view.ended !== null);
    if (plan) plans.push(plan);
  }
  return plans;
};

/** Opens the challenge and drops as the plan says, on its way to the end and through what follows it. */
const playRun = async (phone: PhonePage, plan: DropPlan): Promise<number> => {
  const board = boardPlace(await metricsOf(phone));
  await phone.openCard({ m: 'challenge', s: plan.seed.toString(36) });
  await playFrames(phone, DROP_TICKS);
  for (const { x } of plan.drops) {
    await phone.touch('start', board.left + x * board.scale, board.top + FINGER_Y * board.scale);
    await phone.touch('end', board.left + x * board.scale, board.top + FINGER_Y * board.scale);
    await playFrames(phone, DROP_TICKS);
  }
  await playFrames(phone, END_FRAMES);
  return DROP_TICKS * (plan.drops.length + 1) + END_FRAMES;
};

/** What is still held once all that is not has been given back. */
const heapMbOf = async (session: CDPSession): Promise<number> => {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
};

const measure = (runs: number): Promise<readonly Row[]> =>
  withWatchedPhone([], async (phone) => {
    await freezeFrames(phone, 0);
    await phone.launch();
    await holdFrames(phone, 5);
    await playFrames(phone, 300);
    const session = await phone.page.context().newCDPSession(phone.page);
    let frames = 0;
    const rowAt = async (after: string): Promise<Row> => ({
      after,
      minutes: frames / 3600,
      heapMb: await heapMbOf(session),
      texels: await phone.page.evaluate(() => window.watched.texels()),
    });
    const rows = [await rowAt('home')];
    for (const [i, plan] of plansOf(runs).entries()) {
      frames += await playRun(phone, plan);
      rows.push(await rowAt(`${i + 1} runs`));
      console.error(`${i + 1} of ${runs} runs`);
    }
    const errors = await phone.errors();
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return rows;
  });

/** Growth a run, kB, once everything that stays is there. */
const growthOf = (rows: readonly Row[]): number => {
  const first = rows[FIRST_RUNS] as Row;
  const last = rows[rows.length - 1] as Row;
  return ((last.heapMb - first.heapMb) * 1000) / (rows.length - 1 - FIRST_RUNS);
};

const print = (rows: readonly Row[]): void => {
  console.log('| after | minutes of play | JavaScript heap, MB | texels, of two pages of 2048² |');
  console.log('|---|---|---|---|');
  for (const { after, minutes, heapMb, texels } of rows) {
    const share = ((texels / MOST_TEXELS) * 100).toFixed(0);
    console.log(`| ${after} | ${minutes.toFixed(1)} | ${heapMb.toFixed(2)} | ${share} % |`);
  }
  const growth = growthOf(rows);
  const texels = Math.max(...rows.map((row) => row.texels));
  console.log('\n| asked | measured | |\n|---|---|---|');
  const met = (yes: boolean): string => (yes ? 'met' : 'NOT MET');
  console.log(
    `| the heap grows by less than ${MOST_GROWTH_KB} kB a run | ${growth.toFixed(1)} kB | ${met(growth < MOST_GROWTH_KB)} |`,
  );
  const share = `${((texels / MOST_TEXELS) * 100).toFixed(0)} %`;
  console.log(`| textures within two pages of 2048² | ${share} | ${met(texels <= MOST_TEXELS)} |`);
};

/**
 * Plays whole runs on the built game, half an hour and more on its own clock, and says what the heap holds after each;
 * the simulator's own books are in it. `--quick` plays eight.
 */
export const benchMemory = async (options: readonly string[]): Promise<void> => {
  const rows = await measure(options.includes('--quick') ? QUICK_RUNS : RUNS);
  print(rows);
  if (options.includes('--json')) console.log(JSON.stringify({ rows, growthKb: growthOf(rows) }));
};
