import { readDay } from './cloud-run.ts';
import { combine, readEach, readFields, readInteger, readList } from './parsing.ts';
import type { Result } from './result.ts';
import { MAX_SEED } from './vocabulary/limits.ts';
import { BOUND_MODES, type BoundMode } from './vocabulary/modes.ts';

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
  return combine<SeedList>({
    day: readDay(fields.value.day),
    ...readEach(fields.value, BOUND_MODES, (seeds, mode) => readSeeds(mode, seeds)),
  });
};

/** Codes: wrong-type, corrupt, out-of-range. No more lists are kept than are handed out, and yesterday's. */
export const readSeedLists = (value: unknown): Result<readonly SeedList[]> => {
  const lists = readList('seed lists', value, readSeedList);
  return lists.ok ? { ok: true, value: lists.value.slice(0, SEED_DAYS + 1) } : lists;
};
