import type { ChinaDate } from './china-date.ts';
import { DAY_MS } from './vocabulary/time.ts';

/** A day of the lunar calendar of China. `year` is the common year in which the lunar one begins. */
export interface LunarDate {
  readonly year: number;
  /** 1…12. A leap month has the number of the month before it. */
  readonly month: number;
  readonly leap: boolean;
  /** 1…30. */
  readonly day: number;
  /** Days in this month: 29 or 30. */
  readonly length: number;
}

/**
 * The lunar years from 2023, one number each, printed by tools/calendar/print-lunar-table.ts. The low four bits are
 * the leap month or 0; above them a bit for each month in its order, 1 for one of 30 days.
 */
const YEARS: readonly number[] = [
  0x15b22, 0x06d20, 0x0ea56, 0x0f250, 0x064a0, 0x0c975, 0x04ab0, 0x055b0, 0x0ad63, 0x0b690, 0x1752b, 0x0b520,
  0x0b250, 0x1a4b6, 0x0a4b0, 0x04ab0, 0x055b5, 0x05ad0, 0x0b6a0, 0x1b522, 0x0d920, 0x1d257, 0x0d250, 0x0a550,
  0x14ad5, 0x04b60, 0x05b50, 0x0daa3,
];
const FIRST_YEAR = 2023;

/** Days since 1970-01-01. */
const dayNumber = ({ year, month, day }: ChinaDate): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** 2023-01-22 began the lunar year 2023. */
const FIRST_DAY = dayNumber({ year: 2023, month: 1, day: 22 });
/** The mean time between two new moons, in days. */
const MEAN_MONTH = 29.530588;

/** The day `days` after another; before it where `days` is negative. */
export const daysAfter = (date: ChinaDate, days: number): ChinaDate => {
  const then = new Date((dayNumber(date) + days) * DAY_MS);
  return { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() };
};

const lengthOf = (word: number, at: number): number => 29 + ((word >> (4 + at)) & 1);

/** `at` counts the months of a year from 0, a leap month among them. */
const monthAt = (year: number, word: number, at: number, day: number): LunarDate => {
  const leapMonth = word & 0xf;
  const afterLeap = leapMonth > 0 && at >= leapMonth;
  const leap = leapMonth > 0 && at === leapMonth;
  return { year, month: afterLeap ? at : at + 1, leap, day, length: lengthOf(word, at) };
};

/** Beyond the table, on a phone whose clock is wrong by years: months of the mean length, numbered in turn. */
const roughDate = (days: number): LunarDate => {
  const months = Math.floor(days / MEAN_MONTH);
  const begin = Math.ceil(months * MEAN_MONTH);
  const length = Math.ceil((months + 1) * MEAN_MONTH) - begin;
  const year = FIRST_YEAR + Math.floor(months / 12);
  return { year, month: (((months % 12) + 12) % 12) + 1, leap: false, day: days - begin + 1, length };
};

/** The lunar date of a day in China; exact from 2024 to 2050. */
export const lunarDate = (date: ChinaDate): LunarDate => {
  const days = dayNumber(date) - FIRST_DAY;
  let left = days;
  for (let index = 0; left >= 0 && index < YEARS.length; index++) {
    const word = YEARS[index] as number;
    const months = (word & 0xf) === 0 ? 12 : 13;
    for (let at = 0; at < months; at++) {
      if (left < lengthOf(word, at)) return monthAt(FIRST_YEAR + index, word, at, left + 1);
      left -= lengthOf(word, at);
    }
  }
  return roughDate(days);
};
