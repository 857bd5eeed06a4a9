import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, lunarDate } from '../../src/shared/lunar-calendar.ts';
import { knownLunarDate } from '../../tools/calendar/chinese-calendar.ts';

const DAY_MS = 86_400_000;
const numberOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY_MS;

const dateOf = (dayNumber: number) => daysAfter({ year: 1970, month: 1, day: 1 }, dayNumber);

test('lunar calendar: every day of 2024 to 2050 is that of the Chinese calendar', () => {
  const wrong: string[] = [];
  for (let day = numberOf(2024, 1, 1); day <= numberOf(2050, 12, 31); day++) {
    const { year, month, leap, day: lunarDay } = lunarDate(dateOf(day));
    const known = knownLunarDate(day);
    const same =
      year === known.year && month === known.month && leap === known.leap && lunarDay === known.day;
    if (!same) wrong.push(JSON.stringify(dateOf(day)));
  }
  expect(wrong).toEqual([]);
});

test('lunar calendar: a month is as long as its last day says', () => {
  for (let day = numberOf(2024, 1, 1); day <= numberOf(2050, 12, 31); day++) {
    const today = lunarDate(dateOf(day));
    const tomorrow = lunarDate(dateOf(day + 1));
    expect(tomorrow.day).toBe(today.day === today.length ? 1 : today.day + 1);
  }
});

test.each([
  ['mid-autumn of 2026', { year: 2026, month: 9, day: 25 }, { month: 8, day: 15, leap: false }],
  ['the new year of 2025', { year: 2025, month: 1, day: 29 }, { month: 1, day: 1, leap: false }],
  ['the leap sixth month of 2025', { year: 2025, month: 7, day: 25 }, { month: 6, day: 1, leap: true }],
])('lunar calendar: %s', (_, date, lunar) => {
  expect(lunarDate(date)).toMatchObject(lunar);
});

test('lunar calendar: a clock that is wrong by decades still gives months that follow one another', () => {
  const anyDay = fc.oneof(
    fc.integer({ min: 0, max: numberOf(2022, 12, 31) }),
    fc.integer({ min: numberOf(2052, 1, 1), max: numberOf(9999, 12, 30) }),
  );
  fc.assert(
    fc.property(anyDay, (day) => {
      const today = lunarDate(dateOf(day));
      const tomorrow = lunarDate(dateOf(day + 1));
      expect([29, 30]).toContain(today.length);
      expect(today.month).toBeGreaterThanOrEqual(1);
      expect(today.month).toBeLessThanOrEqual(12);
      expect(tomorrow.day).toBe(today.day === today.length ? 1 : today.day + 1);
    }),
  );
});
