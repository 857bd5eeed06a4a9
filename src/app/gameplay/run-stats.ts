import { type GameEvent, TIERS } from '../../core/index.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';

export const emptyRunStats = (): RunStats => ({
  drops: 0,
  longestChain: 0,
  largestTier: 0,
  merges: new Array<number>(TIERS).fill(0),
});

const countMerge = (
  stats: RunStats,
  { tier, chain, into }: Extract<GameEvent, { type: 'merged' }>,
): RunStats => ({
  ...stats,
  longestChain: Math.max(stats.longestChain, chain),
  largestTier: Math.max(stats.largestTier, into === null ? tier : tier + 1),
  merges: stats.merges.map((count, at) => (at === tier ? count + 1 : count)),
});

const count = (stats: RunStats, event: GameEvent): RunStats => {
  if (event.type === 'merged') return countMerge(stats, event);
  if (event.type !== 'dropped') return stats;
  return { ...stats, drops: stats.drops + 1, largestTier: Math.max(stats.largestTier, event.tier) };
};

export const countEvents = (stats: RunStats, events: readonly GameEvent[]): RunStats =>
  events.reduce(count, stats);
