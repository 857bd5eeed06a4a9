import type { GameEvent } from '../../core/index.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';
import { TIERS } from '../../shared/vocabulary/tiers.ts';

export const emptyRunStats = (): RunStats => ({
  drops: 0,
  longestChain: 0,
  largestTier: 0,
  merges: new Array<number>(TIERS).fill(0),
});

/** Counts pieces `made` by tier, whether by a merge or by a tool. */
const countMade = (stats: RunStats, tier: number, made: number): RunStats => ({
  ...stats,
  largestTier: Math.max(stats.largestTier, made),
  merges: stats.merges.map((count, at) => (at === tier ? count + 1 : count)),
});

const countMerge = (
  stats: RunStats,
  { tier, chain, into }: Extract<GameEvent, { type: 'merged' }>,
): RunStats => ({
  ...countMade(stats, tier, into === null ? tier : tier + 1),
  longestChain: Math.max(stats.longestChain, chain),
});

const count = (stats: RunStats, event: GameEvent): RunStats => {
  if (event.type === 'merged') return countMerge(stats, event);
  if (event.type === 'tool-used' && event.made !== null) return countMade(stats, event.made - 1, event.made);
  if (event.type !== 'dropped') return stats;
  return { ...stats, drops: stats.drops + 1, largestTier: Math.max(stats.largestTier, event.tier) };
};

export const countEvents = (stats: RunStats, events: readonly GameEvent[]): RunStats =>
  events.reduce(count, stats);
