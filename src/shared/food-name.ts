import { spread } from './hash.ts';
import { TIERS } from './vocabulary/tiers.ts';

/** As many as the texts have: `adjective.0` … */
export const ADJECTIVES = 12;

/** A player's number is that of thirty-two bits which the cloud makes of their id: from 0 to this. */
export const MAX_PLAYER = 2 ** 32 - 1;

/** What is no player's number is left out: whoever has none has no name, and nothing else is wrong. */
export const readPlayer = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_PLAYER ? value : null;

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
