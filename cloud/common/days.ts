import { chinaDate, makeChinaDate, parseChinaDate } from '../../src/shared/china-date.ts';
import { daysAfter } from '../../src/shared/lunar-calendar.ts';
import { CHINA_OFFSET_MS, DAY_MS } from '../../src/shared/vocabulary/time.ts';

/** The day so many days before today in China; after it where `days` is negative. */
export const dayBefore = (now: number, days: number): string =>
  makeChinaDate(daysAfter(chinaDate(now), -days));

/** When a day in China begins, milliseconds since 1970; infinity for a text that is no day. */
export const dayStart = (day: string): number => {
  const date = parseChinaDate(day);
  if (!date.ok) return Number.POSITIVE_INFINITY;
  return Date.UTC(date.value.year, date.value.month - 1, date.value.day) - CHINA_OFFSET_MS;
};

/** Days from `day` to today in China; negative for a day to come. */
export const daysAgo = (day: string, now: number): number => Math.floor((now - dayStart(day)) / DAY_MS);
