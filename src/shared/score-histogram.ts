/** `day` is China's, `yyyy-mm-dd`. */
import type { RankedMode } from './vocabulary/modes.ts';
export const makeLeaderboardKey = (mode: RankedMode, day: string): string => `${mode}:${day}`;

/** Below this each score has a bucket of its own; above, 16 to each doubling, so that none is wider than 6 %. */
const EXACT = 32;
const STEPS = 16;
const FIRST_DOUBLING = 5;

/** The histogram's bucket of a score, 0 … 431; grows with the score. */
export const bucketOf = (score: number): number => {
  if (score < EXACT) return score;
  const doubling = 31 - Math.clz32(score);
  const step = (score >> (doubling - 4)) & (STEPS - 1);
  return EXACT + (doubling - FIRST_DOUBLING) * STEPS + step;
};

const BUCKETS = 432;

export const isBucket = (key: string): boolean => /^\d{1,3}$/.test(key) && Number(key) < BUCKETS;

/** Players by bucket. */
export type Histogram = Readonly<Record<string, number>>;

const sum = (histogram: Histogram, counts: (bucket: number) => boolean): number =>
  Object.keys(histogram)
    .filter((bucket) => counts(Number(bucket)))
    .reduce((total, bucket) => total + (histogram[bucket] as number), 0);

export const playersIn = (histogram: Histogram): number => sum(histogram, () => true);

/**
 * The share of the other players, in whole per cent, whose best is under `score`; those in its own bucket count
 * half. Null where there is nobody else. `counted`: whether the asking player is in the histogram with this score.
 */
export const percentBeaten = (histogram: Histogram, score: number, counted: boolean): number | null => {
  const own = bucketOf(score);
  const others = playersIn(histogram) - (counted ? 1 : 0);
  if (others <= 0) return null;
  const beside = (histogram[own] ?? 0) - (counted ? 1 : 0);
  const below = sum(histogram, (bucket) => bucket < own);
  return Math.floor((100 * (below + Math.max(beside, 0) / 2)) / others);
};

/** Where a score stands among all, from 1; of those in its own bucket half are taken to be ahead. */
export const placeOf = (histogram: Histogram, score: number): number => {
  const own = bucketOf(score);
  const above = sum(histogram, (bucket) => bucket > own);
  return 1 + above + Math.floor(Math.max(0, (histogram[own] ?? 0) - 1) / 2);
};
