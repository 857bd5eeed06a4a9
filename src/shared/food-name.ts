import { spread } from './hash.ts';
import { TIERS } from './vocabulary/tiers.ts';

/** As many as the texts have: `adjective.0` … */
export const ADJECTIVES = 12;

/** A name without a name: a food of the eleven and what it is like. */
export interface FoodName {
  readonly adjective: number;
  /** Its tier. */
  readonly food: number;
}

/** Worked out from a player's number, 0 … 2³² − 1: the same on every phone. */
export const foodNameOf = (player: number): FoodName => {
  const drawn = spread(player);
  return { adjective: drawn % ADJECTIVES, food: Math.floor(drawn / ADJECTIVES) % TIERS };
};
