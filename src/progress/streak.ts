import { type ChinaDate, makeChinaDate, parseChinaDate } from '../shared/china-date.ts';
import { daysAfter } from '../shared/lunar-calendar.ts';

/** Days played in a row, today or yesterday being the last: a streak is not lost before its day is over. */
export const streakOf = (days: readonly string[], today: ChinaDate): number => {
  const played = new Set(days);
  let day = played.has(makeChinaDate(today)) ? today : daysAfter(today, -1);
  let streak = 0;
  while (played.has(makeChinaDate(day))) {
    streak += 1;
    day = daysAfter(day, -1);
  }
  return streak;
};

/** The most days in a row that were ever played. `days`: ascending, each once, as a save holds them. */
export const longestStreak = (days: readonly string[]): number => {
  let [longest, streak] = [0, 0];
  let following = '';
  for (const text of days) {
    const day = parseChinaDate(text);
    streak = text === following ? streak + 1 : 1;
    longest = Math.max(longest, streak);
    following = day.ok ? makeChinaDate(daysAfter(day.value, 1)) : '';
  }
  return longest;
};
