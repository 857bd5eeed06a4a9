import { type GameEvent, TIERS } from '../../core/index.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';

export const emptyRunStats = (): RunStats => ({
  drops: 0,
  longestChain: 0,
  largestTier: 0,
  merges: new Array<number>(TIERS).fill(0),
});

const countMerge = (tally: RunStats, tier: number, chain: number, made: boolean): RunStats => ({
  ...tally,
  longestChain: Math.max(tally.longestChain, chain),
  largestTier: Math.max(tally.largestTier, made ? tier + 1 : tier),
  merges: tally.merges.map((count, at) => (at === tier ? count + 1 : count)),
});

const count = (tally: RunStats, event: GameEvent): RunStats => {
  if (event.type === 'merged') return countMerge(tally, event.tier, event.chain, event.into !== null);
  if (event.type !== 'dropped') return tally;
  return { ...tally, drops: tally.drops + 1, largestTier: Math.max(tally.largestTier, event.tier) };
};

export const countEvents = (tally: RunStats, events: readonly GameEvent[]): RunStats =>
  events.reduce(count, tally);
