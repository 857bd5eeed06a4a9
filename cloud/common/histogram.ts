import { fnv1a } from '../../src/shared/hash.ts';
import { bucketOf } from '../../src/shared/score-histogram.ts';
import type { Transaction } from './store.ts';

/** The document of a leaderboard's histogram in which a player is counted, always the same one. */
const shardOf = (leaderboard: string, openid: string, shards: number): string =>
  `${leaderboard}:${fnv1a(openid) % shards}`;

export interface Counted {
  readonly key: string;
  readonly day: string;
}

/** Moves a player from the bucket of one best to that of another; null: not counted before, or no longer. */
export const moveInHistogram = async (
  transaction: Transaction,
  { key, day }: Counted,
  openid: string,
  shards: number,
  scores: { readonly from: number | null; readonly to: number | null },
): Promise<void> => {
  const id = shardOf(key, openid, shards);
  const found = await transaction.get('histograms', id);
  const counts: Record<string, number> = { ...(found?.counts as Record<string, number> | undefined) };
  const move = (bucket: number, by: number): void => {
    counts[bucket] = (counts[bucket] ?? 0) + by;
    if (counts[bucket] === 0) delete counts[bucket];
  };
  if (scores.from !== null) move(bucketOf(scores.from), -1);
  if (scores.to !== null) move(bucketOf(scores.to), 1);
  await transaction.set('histograms', id, { board: key, day, counts });
};
