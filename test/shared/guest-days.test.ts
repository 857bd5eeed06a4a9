import { expect, it } from 'vitest';
import { guestOn, guestsMet } from '../../src/shared/guest-days.ts';
import { GUESTS } from '../../src/shared/vocabulary/guests.ts';

it('guests: each comes with its term, the first with minor snow of 2026', () => {
  expect(guestOn({ year: 2026, month: 11, day: 21 })).toBeNull();
  expect(guestOn({ year: 2026, month: 11, day: 22 })).toBe('yam-ball');
  expect(guestOn({ year: 2026, month: 12, day: 7 })).toBe('mandarin');
  expect(guestOn({ year: 2027, month: 4, day: 5 })).toBe('qingtuan');
  expect(guestOn({ year: 2040, month: 1, day: 21 })).toBe('laba');
});

it('guests: one is met by a run on any day of its term, and by none before guests came', () => {
  const met = (...days: string[]) => GUESTS.filter((_, term) => guestsMet(days)[term]).map(({ id }) => id);
  expect(met()).toEqual([]);
  expect(met('2026-09-25', '2026-11-21')).toEqual([]);
  expect(met('2026-11-22', '2026-12-06', '2027-10-24', 'no day')).toEqual(['persimmon', 'yam-ball']);
});

it('guests: none takes the place of the smallest or of the moon, and no two are one', () => {
  expect(GUESTS.every(({ tier }) => tier > 0 && tier < 10)).toBe(true);
  expect(new Set(GUESTS.map(({ id }) => id)).size).toBe(24);
});
