import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chinaDate,
  dailySeed,
  isChinaDate,
  makeChinaDate,
  parseChinaDate,
} from '../../src/shared/china-date.ts';

const DAY_MS = 86_400_000;
const at = (utc: string): string => makeChinaDate(chinaDate(Date.parse(utc)));

/** The host running the tests has a time zone table; the game's runtime has none. */
const byTable = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

describe('china date', () => {
  it.each([
    ['the last millisecond before midnight in China', '2026-09-25T15:59:59.999Z', '2026-09-25'],
    ['midnight in China', '2026-09-25T16:00:00.000Z', '2026-09-26'],
    ['the last evening of a year', '2026-12-31T15:59:59.999Z', '2026-12-31'],
    ['new year in China while London still has the old one', '2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['the leap day', '2028-02-28T16:00:00.000Z', '2028-02-29'],
    ['the day after a February without one', '2027-02-28T16:00:00.000Z', '2027-03-01'],
  ])('date: %s', (_, utc, date) => {
    expect(at(utc)).toBe(date);
  });

  it('date: agrees with the time zone table for every moment of this century', () => {
    const moment = fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2100, 11, 30) });
    fc.assert(
      fc.property(moment, (now) => {
        expect(makeChinaDate(chinaDate(now))).toBe(byTable.format(now));
      }),
    );
  });

  it('date: any clock, however broken, gives a day that can be read back', () => {
    fc.assert(
      fc.property(fc.double(), (now) => {
        expect(parseChinaDate(makeChinaDate(chinaDate(now)))).toEqual({ ok: true, value: chinaDate(now) });
      }),
    );
  });

  it('date: only days that exist are read', () => {
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-9-25',
      '0050-01-01',
      '',
    ]) {
      expect(isChinaDate(text), text).toBe(false);
    }
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isChinaDate(value)).toBe(false);
      }),
    );
  });

  it('daily seed: fixed for ever, so that a past daily can be played again', () => {
    expect(dailySeed({ year: 2026, month: 9, day: 25 })).toBe(SEED_OF_MID_AUTUMN_2026);
  });

  it('daily seed: ten years of days have ten years of seeds, and half the bits change overnight', () => {
    const seeds = Array.from({ length: 3650 }, (_, day) => dailySeed(chinaDate(1.79e12 + day * DAY_MS)));
    expect(new Set(seeds).size).toBe(3650);
    const changed = seeds.slice(1).map((seed, at) => bitCount(seed ^ (seeds[at] as number)));
    const mean = changed.reduce((sum, bits) => sum + bits, 0) / changed.length;
    expect(mean).toBeGreaterThan(15.5);
    expect(mean).toBeLessThan(16.5);
  });
});

const SEED_OF_MID_AUTUMN_2026 = 2_416_789_463;

const bitCount = (bits: number): number => (bits >>> 0).toString(2).replace(/0/g, '').length;
