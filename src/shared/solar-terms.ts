import type { ChinaDate } from './china-date.ts';
import { daysAfter } from './lunar-calendar.ts';
import { DAY_MS } from './vocabulary/time.ts';

/** How many parts the sun's year has; each begins on a day in China. */
export const SOLAR_TERMS = 24;

/** A day as the sun's year counts it. */
export interface SolarTermDay {
  /** 0…23: 0 is minor cold, early in January; 2 the beginning of spring. */
  readonly term: number;
  /** 1 on the day on which the term begins; 13…16 on its last. */
  readonly day: number;
  /** Days until the next term begins: 1 on the last day of this one. */
  readonly daysLeft: number;
}

const FIRST_YEAR = 2026;
/** The earliest day of its month on which each term falls; two terms a month. */
const EARLIEST = [5, 20, 3, 18, 5, 20, 4, 19, 5, 20, 5, 20, 6, 22, 7, 22, 7, 22, 7, 23, 7, 21, 6, 21];
/**
 * The years from 2026 to 2041, one number each, printed by tools/calendar/print-solar-terms.ts: a bit a term, the first
 * term's the highest, 1 where it falls a day later than its earliest.
 */
const LATER: readonly number[] = [
  0x235d67, 0x3fffe7, 0xb01024, 0x015966, 0x235d67, 0x3fffe7, 0xb01024, 0x015966, 0x235d67, 0x3f7de7,
  0xb01024, 0x015966, 0x235d67, 0x3f7de7, 0xb01024, 0x011926,
];

const dayNumber = ({ year, month, day }: ChinaDate): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** Beyond the table the years repeat nearly every fourth. */
const laterOf = (year: number): number => {
  const at = year - FIRST_YEAR;
  const last = LATER.length - 1;
  if (at < 0) return LATER[((at % 4) + 4) % 4]!;
  return LATER[at <= last ? at : last - 3 + ((at - last + 3) % 4)]!;
};

/** The day in China on which a term of a year begins; `term` 24 and more are the next year's. */
export const beginOfTerm = (year: number, term: number): ChinaDate => {
  if (term >= SOLAR_TERMS) return beginOfTerm(year + 1, term - SOLAR_TERMS);
  if (term < 0) return beginOfTerm(year - 1, term + SOLAR_TERMS);
  const late = (laterOf(year) >> (SOLAR_TERMS - 1 - term)) & 1;
  return { year, month: Math.floor(term / 2) + 1, day: EARLIEST[term]! + late };
};

/** Exact from 2026 to 2041, within a day elsewhere. */
export const solarTermOf = (date: ChinaDate): SolarTermDay => {
  const now = dayNumber(date);
  let term = (date.month - 1) * 2 + 1;
  while (dayNumber(beginOfTerm(date.year, term)) > now) term -= 1;
  const begin = dayNumber(beginOfTerm(date.year, term));
  const next = dayNumber(beginOfTerm(date.year, term + 1));
  return { term: (term + SOLAR_TERMS) % SOLAR_TERMS, day: now - begin + 1, daysLeft: next - now };
};

/** The day on which the term after that of `date` begins. */
export const nextTermBegins = (date: ChinaDate): ChinaDate => daysAfter(date, solarTermOf(date).daysLeft);
