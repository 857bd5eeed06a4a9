import { readDay } from './cloud-run.ts';
import { combine, readFields, readInteger, readList } from './parsing.ts';
import type { Result } from './result.ts';
import { MAX_SEED } from './vocabulary/limits.ts';

/** The modes whose seeds the cloud hands out, each player their own. The daily has everyone's. */
export const BOUND_MODES = ['endless', 'sprint'] as const;
export type BoundMode = (typeof BOUND_MODES)[number];

export const isBoundMode = (mode: string): mode is BoundMode =>
  (BOUND_MODES as readonly string[]).includes(mode);

/** Seeds of a day in a mode: nobody begins more counted runs than these. */
export const SEEDS_A_DAY = 64;
/** So many days are handed out, today's first: a phone that is offline tomorrow has its seeds. */
export const SEED_DAYS = 3;

/** A player's own seeds of one day in China. */
export interface SeedList extends Readonly<Record<BoundMode, readonly number[]>> {
  readonly day: string;
}

const readSeeds = (name: BoundMode, value: unknown): Result<readonly number[]> => {
  const seeds = readList(name, value, (seed) => readInteger(name, seed, 0, MAX_SEED));
  return seeds.ok ? { ok: true, value: seeds.value.slice(0, SEEDS_A_DAY) } : seeds;
};

const readSeedList = (value: unknown): Result<SeedList> => {
  const fields = readFields('seed list', value);
  if (!fields.ok) return fields;
  const { day, endless, sprint } = fields.value;
  return combine<SeedList>({
    day: readDay(day),
    endless: readSeeds('endless', endless),
    sprint: readSeeds('sprint', sprint),
  });
};

/** Codes: wrong-type, corrupt, out-of-range. No more lists than are handed out are kept. */
export const readSeedLists = (value: unknown): Result<readonly SeedList[]> => {
  const lists = readList('seed lists', value, readSeedList);
  return lists.ok ? { ok: true, value: lists.value.slice(0, SEED_DAYS) } : lists;
};
