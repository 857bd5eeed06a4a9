import { timeOfLongitude } from './solar-longitude.ts';

/** `npx tsx tools/calendar/print-solar-terms.ts` prints the table of src/shared/solar-terms.ts. */
const FIRST_YEAR = 2026;
const LAST_YEAR = 2041;
/** The earliest day of its month on which each term falls, as in that file. */
const EARLIEST = [5, 20, 3, 18, 5, 20, 4, 19, 5, 20, 5, 20, 6, 22, 7, 22, 7, 22, 7, 23, 7, 21, 6, 21];
const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** Day of the month in China on which term `at` of a year falls; the first is minor cold, at 285 degrees. */
const dayOfTerm = (year: number, at: number): number => {
  const around = Date.UTC(year, 0, 6) + at * 15.2184 * DAY_MS;
  return new Date(timeOfLongitude((285 + at * 15) % 360, around) + CHINA_MS).getUTCDate();
};

for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  const late = EARLIEST.map((earliest, at) => dayOfTerm(year, at) - earliest);
  console.info(`'${late.join('')}', // ${year}`);
}
