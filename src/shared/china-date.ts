import { failure } from './failure.ts';
import { fnv1a, spread } from './hash.ts';
import { fail, ok, type Result } from './result.ts';
import { CHINA_OFFSET_MS } from './vocabulary/time.ts';

/** A calendar day in China, where the daily run's day begins for everyone. `month` and `day` count from 1. */
export interface ChinaDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The last instant whose year has four digits, in China. A clock beyond it is broken. */
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999) - CHINA_OFFSET_MS;

/** `now` is wall-clock milliseconds since 1970; a broken clock is taken to the nearest day that can be written. */
export const chinaDate = (now: number): ChinaDate => {
  const sane = Number.isFinite(now) ? Math.min(Math.max(now, 0), LAST_MS) : 0;
  const shifted = new Date(sane + CHINA_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
  };
};

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** `2026-09-25` */
export const makeChinaDate = ({ year, month, day }: ChinaDate): string =>
  `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Only days that exist. Codes: not-text, corrupt, out-of-range. */
export const parseChinaDate = (text: unknown): Result<ChinaDate> => {
  if (typeof text !== 'string') return fail(failure('input/not-text', `date: ${typeof text}`));
  const match = PATTERN.exec(text);
  if (!match) return fail(failure('input/corrupt', `date: ${text.slice(0, 16)}`));
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const exists =
    makeChinaDate(chinaDate(Date.UTC(date.year, date.month - 1, date.day) - CHINA_OFFSET_MS)) === text;
  return exists ? ok(date) : fail(failure('input/out-of-range', `date: ${text}`));
};

export const isChinaDate = (text: unknown): boolean => parseChinaDate(text).ok;

/**
 * The daily run's seed, 0…2³²−1, the same for everyone and for ever: the FNV-1a hash of the day's text, spread.
 * Neighbouring days share nothing. Changing this changes what past dailies were.
 */
export const dailySeed = (date: ChinaDate): number => spread(fnv1a(makeChinaDate(date)));
