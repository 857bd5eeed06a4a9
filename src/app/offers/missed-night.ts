import { type ChinaDate, makeChinaDate } from '../../shared/china-date.ts';
import { daysAfter } from '../../shared/lunar-calendar.ts';

/** Last night, where it alone breaks a row of days; null where there is nothing to mend. */
export const missedNight = (days: readonly string[], today: ChinaDate): string | null => {
  const night = makeChinaDate(daysAfter(today, -1));
  const before = makeChinaDate(daysAfter(today, -2));
  return !days.includes(night) && days.includes(before) ? night : null;
};
