import { type ChinaDate, parseChinaDate } from './china-date.ts';

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday; weeks begin on Mondays. */
const THURSDAY = 3;

const weekNumber = ({ year, month, day }: ChinaDate): number =>
  Math.floor((Date.UTC(year, month - 1, day) / DAY_MS + THURSDAY) / 7);

/** Whether two days of China, `yyyy-mm-dd`, lie between the same two Mondays; never for a text that is no day. */
export const isSameWeek = (one: string, other: string): boolean => {
  const first = parseChinaDate(one);
  const second = parseChinaDate(other);
  return first.ok && second.ok && weekNumber(first.value) === weekNumber(second.value);
};
