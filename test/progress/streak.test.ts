import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestStreak, streakOf } from '../../src/progress/streak.ts';
import { makeChinaDate } from '../../src/shared/china-date.ts';
import { daysAfter } from '../../src/shared/lunar-calendar.ts';

const TODAY = { year: 2026, month: 3, day: 2 };
const ago = (days: number): string => makeChinaDate(daysAfter(TODAY, -days));
const played = (...days: number[]): string[] => days.map(ago).sort();

describe('streak', () => {
  it.each([
    ['nothing was ever played', [], 0],
    ['today was played', [0], 1],
    ['yesterday was played, and today is not over', [1], 1],
    ['the day before yesterday was the last', [2, 3, 4], 0],
    ['a month ended in between', [0, 1, 2, 3], 4],
    ['a day was left out', [0, 1, 3, 4, 5], 2],
  ])('streak: %s', (_, days, streak) => {
    expect(streakOf(played(...days), TODAY)).toBe(streak);
  });

  it('streak: the longest one is never shorter than the one that lasts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 })), (days) => {
        expect(longestStreak(played(...days))).toBeGreaterThanOrEqual(streakOf(played(...days), TODAY));
      }),
    );
  });

  it('streak: the longest one is found wherever it lies', () => {
    expect(longestStreak([])).toBe(0);
    expect(longestStreak(played(0, 1, 9, 10, 11, 12, 20))).toBe(4);
  });
});
