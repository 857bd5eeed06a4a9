import { parseReplayText, type Replay, type Verdict } from '../core/index.ts';
import { dailySeed, parseChinaDate } from '../shared/china-date.ts';
import { type LeaderboardKey, modeOfLeaderboard } from '../shared/friend-leaderboards.ts';
import type { ScoreHead } from '../shared/score-entry.ts';
import { isDayMode } from '../shared/vocabulary/modes.ts';
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

const seedIsOfDay = ({ leaderboard, head }: Claim, seed: number): boolean => {
  if (!isDayMode(modeOfLeaderboard(leaderboard))) return true;
  const day = parseChinaDate(head.day);
  return day.ok && dailySeed(day.value) === seed;
};

/** What can be said before anything is played, or the replay that has to be. */
export const readClaim = (claim: Claim, rulesVersion: number): VerificationStatus | Replay => {
  if (claim.replay === null) return 'none';
  const parsed = parseReplayText(claim.replay);
  if (!parsed.ok) return parsed.error.code === 'input/newer-version' ? 'older-rules' : 'none';
  const replay = parsed.value;
  if (replay.rulesVersion !== rulesVersion) return 'older-rules';
  return replay.mode === modeOfLeaderboard(claim.leaderboard) && seedIsOfDay(claim, replay.seed)
    ? replay
    : 'refuted';
};

export const judge = ({ head }: Claim, verdict: Verdict): VerificationStatus => {
  if (verdict.ok) return verdict.proof.score === head.score ? 'verified' : 'refuted';
  return verdict.code === 'other-rules' ? 'older-rules' : 'refuted';
};
