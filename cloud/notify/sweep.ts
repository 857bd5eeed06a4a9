import type { CloudSettings } from '../common/settings.ts';
import type { Fields, Store } from '../common/store.ts';
import { dayBefore } from '../runs/board-of.ts';

const keptDays = (settings: CloudSettings): Readonly<Record<string, number>> => ({
  runs: settings.keepRunDays,
  bests: settings.keepBoardDays,
  owners: settings.keepBoardDays,
  histograms: settings.keepBoardDays,
  invites: settings.keepInviteDays,
});

const idOf = ({ _id }: Fields): string => String(_id);

/** Removes what is older than it is kept, a piece of each collection at a time; answers how many went. */
export const sweep = async (store: Store, now: number, settings: CloudSettings): Promise<number> => {
  let removed = 0;
  for (const [collection, days] of Object.entries(keptDays(settings))) {
    const old = await store.findBelow(collection, 'day', dayBefore(now, days), settings.sweepCount);
    removed += await store.remove(collection, old.map(idOf));
  }
  return removed;
};
