import { COLLECTION_NAMES, COLLECTIONS } from '../common/collections.ts';
import { dayBefore } from '../common/days.ts';
import type { CloudSettings } from '../common/settings.ts';
import type { Fields, Store } from '../common/store.ts';

const idOf = ({ _id }: Fields): string => String(_id);

/** A piece of each collection; answers how many went. */
const sweepOnce = async (store: Store, now: number, settings: CloudSettings): Promise<number> => {
  let removed = 0;
  for (const collection of COLLECTION_NAMES) {
    const days = COLLECTIONS[collection].keptDays?.(settings);
    if (days === undefined) continue;
    const old = await store.findBelow(collection, 'day', dayBefore(now, days), settings.sweepCount);
    removed += await store.remove(collection, old.map(idOf));
  }
  return removed;
};

/** Less than the function's own time, so that a round can end. */
const SWEEP_MS = 40_000;

/** Removes what is older than it is kept, until nothing is left or its time is up; answers how many went. */
export const sweep = async (
  store: Store,
  now: number,
  settings: CloudSettings,
  clock: () => number,
): Promise<number> => {
  const end = clock() + SWEEP_MS;
  let removed = 0;
  for (let round = -1; round !== 0 && clock() < end; removed += round) {
    round = await sweepOnce(store, now, settings);
  }
  return removed;
};
