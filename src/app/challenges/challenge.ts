import { parseReplayText, type Replay } from '../../core/index.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import { type ChallengeMode, challengeModeOf } from '../../shared/vocabulary/modes.ts';

/** The challenge of a card. */
export interface Challenge {
  readonly mode: ChallengeMode;
  readonly seed: number;
  /** The score to beat; null where the card names none. */
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

/** The challenge of an invite kept by the cloud. */
export const challengeOfInvite = (invite: {
  readonly seed: number;
  readonly score: number;
  readonly replay: string;
}): Challenge => {
  const replay = replayOf(invite.replay, invite.seed);
  return { mode: challengeModeOf(replay?.mode ?? null), seed: invite.seed, claimed: invite.score, replay };
};
