import { type ChinaDate, parseChinaDate } from './china-date.ts';
import { DAY_MS } from './vocabulary/time.ts';

/** 1970-01-01 was a Thursday; weeks begin on Mondays. */
const THURSDAY = 3;

/** Days since the Monday before 1970-01-01. */
const daysOf = ({ year, month, day }: ChinaDate): number =>
  Date.UTC(year, month - 1, day) / DAY_MS + THURSDAY;

const numberOf = (date: ChinaDate): number => Math.floor(daysOf(date) / 7);

/** 0 for Monday … 6 for Sunday. */
export const weekdayOf = (date: ChinaDate): number => ((daysOf(date) % 7) + 7) % 7;

/** The number of a China day's week; consecutive weeks have consecutive numbers. −1 for a text that is not a `yyyy-mm-dd` day. */
export const weekOf = (day: string): number => {
  const date = parseChinaDate(day);
  return date.ok ? numberOf(date.value) : -1;
};

/** Whether two days of China, `yyyy-mm-dd`, lie between the same two Mondays; never for a text that is no day. */
export const isSameWeek = (one: string, other: string): boolean => {
  const week = weekOf(one);
  return week >= 0 && week === weekOf(other);
};
