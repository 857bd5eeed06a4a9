import { parseReplayText, type Replay } from '../../core/index.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import { type ChallengeMode, challengeModeOf } from '../../shared/vocabulary/modes.ts';

/** The challenge of a card. */
export interface Challenge {
  readonly mode: ChallengeMode;
  readonly seed: number;
  /** The number of its twist; null where it has none. */
  readonly twist: number | null;
  /** The score to beat; null where the card names none. */
  readonly claimed: number | null;
  /** The sender's run, as far as it could be read. */
  readonly replay: Replay | null;
}

const readReplay = (text: string | null): Replay | null => {
  const replay = text === null ? null : parseReplayText(text);
  return replay?.ok ? replay.value : null;
};

/** A run of another seed, or with another twist, proves nothing about this one. */
const replayOf = (text: string | null, seed: number, twist: number | null): Replay | null => {
  const replay = readReplay(text);
  return replay?.seed === seed && (replay.twist ?? null) === twist ? replay : null;
};

/** Null for a query that names no seed. */
export const challengeOf = ({ mode, seed, scoreToBeat, twist, replay }: LaunchQuery): Challenge | null =>
  seed === null
    ? null
    : {
        ...{ mode: challengeModeOf(mode), seed, twist },
        claimed: scoreToBeat,
        replay: replayOf(replay, seed, twist),
      };

/** The challenge of an invite kept by the cloud. */
export const challengeOfInvite = (invite: {
  readonly seed: number;
  readonly score: number;
  readonly replay: string;
}): Challenge => {
  const { seed, score: claimed } = invite;
  const read = readReplay(invite.replay);
  const replay = read?.seed === seed ? read : null;
  return { mode: challengeModeOf(replay?.mode ?? null), seed, twist: replay?.twist ?? null, claimed, replay };
};
