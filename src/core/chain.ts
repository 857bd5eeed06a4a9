import { TIERS } from '../shared/vocabulary/tiers.ts';
import type { Piece } from './piece.ts';
import type { Rules } from './rules.ts';

/** How many merges led to this piece without a pause; 0 once its time to go on is over. */
const liveLinks = (piece: Piece, tick: number): number => (tick < piece.chainEndsAt ? piece.chain : 0);

/** A merge goes on with the longer chain of its two pieces: 1 for a lone one, 2 for the next, and so on. */
export const linkOf = (a: Piece, b: Piece, tick: number): number =>
  1 + Math.max(liveLinks(a, tick), liveLinks(b, tick));

/** What a merge made carries its chain on, for as long as a cascade takes. */
export const carryChain = (piece: Piece, link: number, tick: number, { chain }: Rules): void => {
  piece.chain = link;
  piece.chainEndsAt = tick + chain.windowTicks;
};

/** Points for merging two of a tier as the link of a chain: the chain's length multiplies, up to a top. */
export const pointsOf = (tier: number, link: number, { worth, moonBonus, chain }: Rules): number => {
  const single = tier + 1 === TIERS ? moonBonus : (worth[tier] as number);
  return single * Math.min(link, chain.mostFactor);
};
