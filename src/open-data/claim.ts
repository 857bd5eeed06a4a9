import {
  parseReplayText,
  playabilityOf,
  type Replay,
  type Rules,
  twistOfDay,
  type Verdict,
} from '../core/index.ts';
import { dailySeed, parseChinaDate } from '../shared/china-date.ts';
import { type LeaderboardKey, modeOfLeaderboard } from '../shared/friend-leaderboards.ts';
import type { ScoreHead } from '../shared/score-entry.ts';
import { isDayMode } from '../shared/vocabulary/modes.ts';
import { twistOfNumber } from '../shared/vocabulary/twists.ts';
import type { VerificationStatus } from '../shared/vocabulary/verification-status.ts';

/** A claim, and the replay that is to prove it. */
export interface Claim {
  readonly leaderboard: LeaderboardKey;
  readonly head: ScoreHead;
  /** Null where it did not come, or not whole. */
  readonly replay: string | null;
  /** Who makes it; empty where the platform does not say. */
  readonly player: string;
}

/**
 * One claim is checked once, whoever makes it and however often it is seen. The whole replay is in its name: a hash that
 * somebody can find a second text for would let them choose what is said of another's run.
 */
export const nameOfClaim = ({ leaderboard, head, replay }: Claim): string =>
  `${leaderboard} ${head.score} ${head.day} ${replay ?? '-'}`;

/** A daily has the seed and the twist of its day; no other run has a twist. */
const isOfDay = ({ leaderboard, head }: Claim, { seed, twist }: Replay, rules: Rules): boolean => {
  if (!isDayMode(modeOfLeaderboard(leaderboard))) return twist === undefined;
  const day = parseChinaDate(head.day);
  return day.ok && dailySeed(day.value) === seed && twistOfNumber(twist) === twistOfDay(rules, head.day);
};

/** Whether a replay may yet prove it, as far as its head says. */
export const isProvable = ({ head }: Claim, rulesVersion: number): boolean =>
  head.parts > 0 && head.rulesVersion === rulesVersion;

/** What can be said before anything is played, or the replay that has to be. */
export const readClaim = (claim: Claim, rules: Rules): VerificationStatus | Replay => {
  if (claim.replay === null) return claim.head.rulesVersion > rules.rulesVersion ? 'newer' : 'none';
  const parsed = parseReplayText(claim.replay);
  if (!parsed.ok) return parsed.error.code === 'input/newer-version' ? 'newer' : 'none';
  const replay = parsed.value;
  const playability = playabilityOf(rules, replay);
  if (playability !== 'playable') return playability;
  return replay.mode === modeOfLeaderboard(claim.leaderboard) && isOfDay(claim, replay, rules)
    ? replay
    : 'refuted';
};

export const judge = ({ head }: Claim, verdict: Verdict): VerificationStatus => {
  if (verdict.ok) return verdict.proof.score === head.score ? 'verified' : 'refuted';
  return verdict.code === 'older-rules' || verdict.code === 'newer' ? verdict.code : 'refuted';
};
