import { type ChinaDate, makeChinaDate, parseChinaDate } from './china-date.ts';
import { solarTermOf } from './solar-terms.ts';
import { GUESTS, type GuestId } from './vocabulary/guests.ts';

/** The first day on which a guest comes to the table: minor snow of 2026. */
const FIRST_DAY = '2026-11-22';

/** Who comes to the table on a day in China; nobody before the first of them did. */
export const guestOn = (date: ChinaDate): GuestId | null =>
  makeChinaDate(date) < FIRST_DAY ? null : GUESTS[solarTermOf(date).term]!.id;

/** By solar term: whether a run was played while its guest was there. `days`: `yyyy-mm-dd`, as the save has them. */
export const guestsMet = (days: readonly string[]): readonly boolean[] => {
  const met = GUESTS.map(() => false);
  for (const day of days) {
    const date = parseChinaDate(day);
    if (date.ok && day >= FIRST_DAY) met[solarTermOf(date.value).term] = true;
  }
  return met;
};
