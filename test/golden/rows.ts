import type { Command, Mode, Twist } from '../../src/core/index.ts';
import { TWISTS } from '../../src/shared/vocabulary/twists.ts';

/** How the player of a golden run aims. */
export type Aim = 'scatter' | 'match' | 'heap' | 'sides';

/** A run written down as a recipe: the same recipe always gives the same commands. */
export interface GoldenRow {
  readonly name: string;
  readonly mode: Mode;
  readonly seed: number;
  readonly twist?: Twist;
  readonly aim: Aim;
  /** Ticks between two drops. */
  readonly gap: number;
  /** The run stops here if it has not ended by itself. */
  readonly drops: number;
  /** Ticks to go on after the last drop. */
  readonly rest?: number;
  /** Uses every tool as soon as it is earned. */
  readonly spends?: boolean;
  /** Commands besides the drops, by tick. */
  readonly extra?: Readonly<Record<number, readonly Command[]>>;
}

const row = (name: string, mode: Mode, seed: number, aim: Aim, gap: number, drops: number): GoldenRow => ({
  name,
  mode,
  seed,
  aim,
  gap,
  drops,
});

const shake: Command = { type: 'shake' };
const tongs = (piece: number): Command => ({ type: 'tongs', piece });
const raise = (piece: number): Command => ({ type: 'raise', piece });

/** A day's run with each twist: one that is matched with care, and one that is scattered to its end. */
const twisted: readonly GoldenRow[] = TWISTS.flatMap((twist, at) => [
  { ...row(`${twist}, matched`, 'daily', 20_261_130 + at, 'match', 50, 150), twist, rest: 300 },
  { ...row(`${twist}, full jar`, 'daily', 20_261_230 + at, 'scatter', 36, 1000), twist },
]);

export const GOLDEN_ROWS: readonly GoldenRow[] = [
  { ...row('thirty drops, then at rest', 'endless', 1, 'scatter', 45, 30), rest: 600 },
  row('sixty drops as fast as allowed', 'endless', 2, 'scatter', 30, 60),
  row('a hundred drops', 'endless', 3, 'scatter', 40, 100),
  row('a hundred drops, always to the sides', 'endless', 4, 'sides', 40, 100),
  row('a hundred and fifty drops', 'endless', 5, 'scatter', 45, 150),
  row('full jar, scattered', 'endless', 6, 'scatter', 40, 1000),
  row('full jar, scattered, other seed', 'endless', 0xffffffff, 'scatter', 45, 1000),
  row('full jar, one heap in the middle', 'endless', 7, 'heap', 30, 1000),
  row('full jar, matched with care', 'endless', 8, 'match', 45, 1000),
  row('three hundred drops, matched', 'endless', 9, 'match', 45, 300),
  row('five hundred drops, matched', 'endless', 575, 'match', 45, 500),
  { ...row('thirty minutes at leisure', 'endless', 575, 'match', 400, 270), rest: 600 },
  row('daily, matched', 'daily', 20_261_123, 'match', 50, 200),
  row('daily, full jar', 'daily', 20_261_124, 'scatter', 38, 1000),
  row('challenge', 'challenge', 77, 'match', 45, 120),
  row('challenge, full jar', 'challenge', 78, 'scatter', 30, 1000),
  row('sprint, fast', 'sprint', 10, 'scatter', 30, 1000),
  row('sprint, matched', 'sprint', 11, 'match', 36, 1000),
  row('sprint, one heap in the middle', 'sprint', 12, 'heap', 30, 1000),
  row('sprint, at leisure', 'sprint', 13, 'match', 60, 1000),
  { ...row('tools spent as they come', 'endless', 18, 'match', 40, 400), spends: true },
  { ...row('tools spent as they come, other seed', 'endless', 575, 'match', 45, 450), spends: true },
  { ...row('tools spent in haste', 'endless', 20, 'match', 30, 1000), spends: true },
  { ...row('tools spent in a scattered jar', 'endless', 21, 'scatter', 40, 1000), spends: true },
  {
    ...row('tools that were not earned, or have no piece', 'endless', 18, 'match', 40, 260),
    extra: { 300: [shake, tongs(1)], 9600: [tongs(99_999), raise(99_999), shake, shake, shake] },
  },
  {
    ...row('tools refused in a daily', 'daily', 17, 'match', 40, 200),
    extra: { 300: [shake], 7000: [shake, tongs(150), raise(150)] },
  },
  {
    ...row('tools refused in a sprint', 'sprint', 17, 'match', 40, 1000),
    extra: { 3000: [shake, tongs(60), raise(60)] },
  },
  ...twisted,
  {
    ...row('half-full, in a challenge', 'challenge', 79, 'match', 45, 60),
    twist: 'half-full',
  },
];
