import { type Replay, type Rules, twistOfDay } from '../../src/core/index.ts';
import { dailySeed, parseChinaDate } from '../../src/shared/china-date.ts';
import { type CloudAnswer, refuse } from '../../src/shared/cloud-answer.ts';
import { ok } from '../../src/shared/result.ts';
import { makeLeaderboardKey } from '../../src/shared/score-histogram.ts';
import { isBoundMode, isDayMode, isRankedMode, type RankedMode } from '../../src/shared/vocabulary/modes.ts';
import { twistOfNumber } from '../../src/shared/vocabulary/twists.ts';
import { boundSeeds } from '../common/bound-seeds.ts';
import { daysAgo } from '../common/days.ts';
import type { CloudKeys } from '../common/keys.ts';
import type { CloudSettings } from '../common/settings.ts';

/** Where a run counts. */
export interface Leaderboard {
  readonly key: string;
  readonly mode: RankedMode;
  readonly day: string;
}

/** The day's run has the twist of its weekday; no other has one. */
const hasItsTwist = ({ mode, twist }: Replay, day: string, rules: Rules): boolean =>
  twistOfNumber(twist) === (isDayMode(mode) ? twistOfDay(rules, day) : null);

/**
 * The leaderboard of a run by what it says of itself: null where it has none. Every run counts on its own day, up to
 * `lateDays` later. Codes: `cloud/not-yet` for a day that is to come, `cloud/wrong-day`, `cloud/wrong-twist`.
 */
export const leaderboardOf = (
  replay: Replay,
  day: string,
  now: number,
  { rules, settings }: { readonly rules: Rules; readonly settings: Pick<CloudSettings, 'lateDays'> },
): CloudAnswer<Leaderboard | null> => {
  const { mode, seed } = replay;
  if (!isRankedMode(mode)) return ok(null);
  const ago = daysAgo(day, now);
  if (ago > settings.lateDays) return refuse('cloud/wrong-day', `${day} is ${ago} days ago`);
  const date = parseChinaDate(day);
  if (isDayMode(mode) && (!date.ok || dailySeed(date.value) !== seed))
    return refuse('cloud/wrong-day', `not the seed of ${day}`);
  if (!hasItsTwist(replay, day, rules))
    return refuse('cloud/wrong-twist', `${day}: ${replay.twist ?? 'none'}`);
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
