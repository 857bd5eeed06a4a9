import { parseReplayText, type Replay } from '../../core/index.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import { type ChallengeMode, challengeModeOf } from '../../shared/vocabulary/modes.ts';

/** What a card challenges to. */
export interface Challenge {
  readonly mode: ChallengeMode;
  readonly seed: number;
  /** The score that is said to be beaten; null where the card names none. */
  readonly claimed: number | null;
  /** The sender's run, as far as it could be read. */
  readonly replay: Replay | null;
}

/** A run of another seed proves nothing about this one. */
const replayOf = (text: string | null, seed: number): Replay | null => {
  const replay = text === null ? null : parseReplayText(text);
  return replay?.ok && replay.value.seed === seed ? replay.value : null;
};

/** Null for a query that names no seed. */
export const challengeOf = ({ mode, seed, scoreToBeat, replay }: LaunchQuery): Challenge | null =>
  seed === null
    ? null
    : { mode: challengeModeOf(mode), seed, claimed: scoreToBeat, replay: replayOf(replay, seed) };

/** What an invite that the cloud keeps challenges to. */
export const challengeOfInvite = (invite: {
  readonly seed: number;
  readonly score: number;
  readonly replay: string;
}): Challenge => {
  const replay = replayOf(invite.replay, invite.seed);
  return { mode: challengeModeOf(replay?.mode ?? null), seed: invite.seed, claimed: invite.score, replay };
};
