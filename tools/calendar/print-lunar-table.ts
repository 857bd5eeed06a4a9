import { knownLunarDate } from './chinese-calendar.ts';

/** `npx tsx tools/calendar/print-lunar-table.ts` prints the table of src/shared/lunar-calendar.ts. */
const FIRST_YEAR = 2023;
const LAST_YEAR = 2050;
/** 2023-01-22, the first day of the lunar year 2023. */
const FIRST_DAY = Date.UTC(2023, 0, 22) / 86_400_000;

const words = new Map<number, { leap: number; months: number; lengths: number }>();

const note = (year: number, month: number, leap: boolean, length: number): void => {
  const word = words.get(year) ?? { leap: 0, months: 0, lengths: 0 };
  if (leap) word.leap = month;
  if (length === 30) word.lengths |= 1 << word.months;
  word.months += 1;
  words.set(year, word);
};

for (let day = FIRST_DAY; ; ) {
  const { year, month, leap } = knownLunarDate(day);
  if (year > LAST_YEAR) break;
  const length = knownLunarDate(day + 29).day === 1 ? 29 : 30;
  note(year, month, leap, length);
  day += length;
}

for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  const word = words.get(year);
  if (word) console.info(`0x${((word.lengths << 4) | word.leap).toString(16).padStart(5, '0')}, // ${year}`);
}
