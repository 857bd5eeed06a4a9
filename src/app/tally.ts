import { type GameEvent, TIERS } from '../core/index.ts';

/** What a run did, counted from its events for the game-over screen and the save. */
export interface Tally {
  readonly drops: number;
  readonly longestChain: number;
  readonly largestTier: number;
  /** Merges by the tier of the two that met. */
  readonly merges: readonly number[];
}

export const emptyTally = (): Tally => ({
  drops: 0,
  longestChain: 0,
  largestTier: 0,
  merges: new Array<number>(TIERS).fill(0),
});

const countMerge = (tally: Tally, tier: number, chain: number, made: boolean): Tally => ({
  ...tally,
  longestChain: Math.max(tally.longestChain, chain),
  largestTier: Math.max(tally.largestTier, made ? tier + 1 : tier),
  merges: tally.merges.map((count, at) => (at === tier ? count + 1 : count)),
});

const count = (tally: Tally, event: GameEvent): Tally => {
  if (event.type === 'merged') return countMerge(tally, event.tier, event.chain, event.into !== null);
  if (event.type !== 'dropped') return tally;
  return { ...tally, drops: tally.drops + 1, largestTier: Math.max(tally.largestTier, event.tier) };
};

export const countEvents = (tally: Tally, events: readonly GameEvent[]): Tally => events.reduce(count, tally);
