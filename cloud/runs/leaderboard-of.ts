import type { Replay } from '../../src/core/index.ts';
import { dailySeed, parseChinaDate } from '../../src/shared/china-date.ts';
import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import { ok } from '../../src/shared/result.ts';
import { makeLeaderboardKey } from '../../src/shared/score-histogram.ts';
import { isBoundMode, isDayMode, isRankedMode, type RankedMode } from '../../src/shared/vocabulary/modes.ts';
import { boundSeeds } from '../common/bound-seeds.ts';
import { daysAgo } from '../common/days.ts';
import type { CloudKeys } from '../common/keys.ts';

/** Where a run counts. */
export interface Leaderboard {
  readonly key: string;
  readonly mode: RankedMode;
  readonly day: string;
}

/**
 * The leaderboard of a run by what it says of itself: null where it has none. Every run counts on its own day, up to
 * `lateDays` later. Codes: `cloud/not-yet` for a day that is to come, `cloud/wrong-day`.
 */
export const leaderboardOf = (
  { mode, seed }: Replay,
  day: string,
  now: number,
  lateDays: number,
): CloudAnswer<Leaderboard | null> => {
  if (!isRankedMode(mode)) return ok(null);
  const ago = daysAgo(day, now);
  if (ago > lateDays) return refuse('cloud/wrong-day', `${day} is ${ago} days ago`);
  const date = parseChinaDate(day);
  if (isDayMode(mode) && (!date.ok || dailySeed(date.value) !== seed))
    return refuse('cloud/wrong-day', `not the seed of ${day}`);
  if (ago < 0) return refuse('cloud/not-yet', `${day} is to come`);
  return ok({ key: makeLeaderboardKey(mode, day), mode, day });
};

/** Whether the run was played on a seed of this player's; the daily's is everyone's. */
export const isOwnSeed = (
  keys: CloudKeys,
  openid: string,
  { mode, day }: Leaderboard,
  seed: number,
): boolean => !isBoundMode(mode) || boundSeeds(keys, openid, mode, day).includes(seed);
