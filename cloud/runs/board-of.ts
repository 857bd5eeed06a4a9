import { chinaDate, dailySeed, makeChinaDate, parseChinaDate } from '../../src/shared/china-date.ts';
import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import { makeBoardKey } from '../../src/shared/cloud-board.ts';
import type { RunRequest } from '../../src/shared/cloud-run.ts';
import { daysAfter } from '../../src/shared/lunar-calendar.ts';
import { ok } from '../../src/shared/result.ts';
import { isRanked } from '../../src/shared/vocabulary/modes.ts';
import { DAY_MS } from '../../src/shared/vocabulary/time.ts';
import type { ProvedRun } from './prove.ts';

/** Where a run counts. */
export interface Board {
  readonly key: string;
  readonly day: string;
}

/** Days from `day` to today in China; negative for a day to come. */
const daysAgo = (day: string, now: number): number => {
  const date = parseChinaDate(day);
  if (!date.ok) return Number.POSITIVE_INFINITY;
  const { year, month, day: of } = date.value;
  const today = chinaDate(now);
  return (Date.UTC(today.year, today.month - 1, today.day) - Date.UTC(year, month - 1, of)) / DAY_MS;
};

const dailyBoard = (request: RunRequest, { replay }: ProvedRun, now: number, lateDays: number) => {
  const ago = daysAgo(request.day, now);
  if (ago < 0 || ago > lateDays) return refuse('cloud/wrong-day', `${request.day} is ${ago} days ago`);
  const date = parseChinaDate(request.day);
  if (!date.ok || dailySeed(date.value) !== replay.seed)
    return refuse('cloud/wrong-day', `not the seed of ${request.day}`);
  return ok({ key: makeBoardKey('daily', request.day), day: request.day });
};

/**
 * A daily run counts on its own day, up to `lateDays` later; another on the day it arrives, by the cloud's clock. A
 * challenge has no board: null.
 */
export const boardOf = (
  request: RunRequest,
  run: ProvedRun,
  now: number,
  lateDays: number,
): CloudAnswer<Board | null> => {
  const { mode } = run.replay;
  if (mode === 'daily') return dailyBoard(request, run, now, lateDays);
  const day = makeChinaDate(chinaDate(now));
  return ok(isRanked(mode) ? { key: makeBoardKey(mode, day), day } : null);
};

/** The day so many days before today in China. */
export const dayBefore = (now: number, days: number): string =>
  makeChinaDate(daysAfter(chinaDate(now), -days));
