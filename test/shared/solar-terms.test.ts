import { expect, it } from 'vitest';
import { daysAfter } from '../../src/shared/lunar-calendar.ts';
import { beginOfTerm, nextTermBegins, SOLAR_TERMS, solarTermOf } from '../../src/shared/solar-terms.ts';
import { timeOfLongitude } from '../../tools/calendar/solar-longitude.ts';

/** As printed in the almanac of 2026: month and day of each term. */
const PUBLISHED_2026 =
  '1.5 1.20 2.4 2.18 3.5 3.20 4.5 4.20 5.5 5.21 6.5 6.21 7.7 7.23 8.7 8.23 9.7 9.23 10.8 10.23 11.7 11.22 12.7 12.22';
/** And some of later years: the beginning of spring, pure brightness, both solstices. */
const PUBLISHED = [
  [2027, 2, '2.4'],
  [2027, 6, '4.5'],
  [2027, 11, '6.21'],
  [2027, 23, '12.22'],
  [2028, 2, '2.4'],
  [2028, 6, '4.4'],
  [2028, 23, '12.21'],
  [2029, 2, '2.3'],
  [2030, 6, '4.5'],
] as const;
const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

const dayOf = (year: number, term: number): string => {
  const { month, day } = beginOfTerm(year, term);
  return `${month}.${day}`;
};

it('solar terms: fall on the days that the almanac prints', () => {
  const days = Array.from({ length: SOLAR_TERMS }, (_, term) => dayOf(2026, term));
  expect(days.join(' ')).toBe(PUBLISHED_2026);
  expect(PUBLISHED.map(([year, term]) => dayOf(year, term))).toEqual(PUBLISHED.map(([, , day]) => day));
});

it('solar terms: to 2041 each begins on the day in China on which the sun reaches its longitude', () => {
  for (let year = 2026; year <= 2041; year++)
    for (let term = 0; term < SOLAR_TERMS; term++) {
      const { month, day } = beginOfTerm(year, term);
      const midnight = Date.UTC(year, month - 1, day) - CHINA_MS;
      const reached = timeOfLongitude((285 + term * 15) % 360, midnight);
      expect([year, term, reached >= midnight && reached < midnight + DAY_MS]).toEqual([year, term, true]);
    }
});

it('solar terms: every day from 2020 to 2060 lies in one, which lasts 13 to 17 days', () => {
  let date = { year: 2020, month: 1, day: 1 };
  let before = solarTermOf(date);
  while (date.year <= 2060) {
    date = daysAfter(date, 1);
    const now = solarTermOf(date);
    const goesOn =
      now.term === before.term && now.day === before.day + 1 && now.daysLeft === before.daysLeft - 1;
    const begins = now.term === (before.term + 1) % SOLAR_TERMS && now.day === 1 && before.daysLeft === 1;
    expect(goesOn || begins).toBe(true);
    expect(now.day + now.daysLeft - 1).toBeGreaterThan(12);
    expect(now.day + now.daysLeft - 1).toBeLessThan(18);
    before = now;
  }
});

it('solar terms: the next one begins where this one ends, over new year too', () => {
  expect(nextTermBegins({ year: 2026, month: 11, day: 30 })).toEqual({ year: 2026, month: 12, day: 7 });
  expect(nextTermBegins({ year: 2026, month: 12, day: 31 })).toEqual({ year: 2027, month: 1, day: 5 });
  expect(solarTermOf({ year: 2027, month: 1, day: 2 })).toEqual({ term: 23, day: 12, daysLeft: 3 });
});
