import { type FoodName, foodNameOf } from './food-name.ts';
import { spread } from './hash.ts';

/** As many as the texts have: `from.0` … */
export const PLACES = 24;

/** A name in a list. Where others of the list have the same, it says where it is at home, and if that is the same the how-manieth it is. */
export interface ListedName extends FoodName {
  readonly place: number | null;
  /** 2 for the second of those at one place; null for the first. */
  readonly nth: number | null;
}

/** Other bits than those of the name. */
const placeOf = (player: number): number => spread(player ^ 0x9e3779b9) % PLACES;

const keyOf = ({ adjective, food }: FoodName): string => `${adjective} ${food}`;

const grouped = (players: readonly number[], keyOf: (player: number) => string): readonly number[][] => {
  const groups = new Map<string, number[]>();
  for (const player of players) {
    const key = keyOf(player);
    groups.set(key, [...(groups.get(key) ?? []), player]);
  }
  return [...groups.values()];
};

/** Those at one place, in the order of their numbers. */
const placed = (players: readonly number[]): readonly (readonly [number, ListedName])[] =>
  players.map((player, at) => [
    player,
    { ...foodNameOf(player), place: placeOf(player), nth: at === 0 ? null : at + 1 },
  ]);

const named = (alike: readonly number[]): readonly (readonly [number, ListedName])[] => {
  const [only] = alike;
  if (alike.length === 1 && only !== undefined)
    return [[only, { ...foodNameOf(only), place: null, nth: null }]];
  return grouped(alike, (player) => String(placeOf(player))).flatMap(placed);
};

/**
 * The names of a list's players, no two of whom are called alike, whatever the order they stand in. Null for whoever has no
 * number.
 */
export const namesInList = (players: readonly (number | null)[]): readonly (ListedName | null)[] => {
  const known = [...new Set(players.flatMap((player) => player ?? []))].sort((a, b) => a - b);
  const names = new Map(grouped(known, (player) => keyOf(foodNameOf(player))).flatMap(named));
  return players.map((player) => (player === null ? null : (names.get(player) ?? null)));
};
