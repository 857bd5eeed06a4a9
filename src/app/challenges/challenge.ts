import type { Replay } from '../../core/index.ts';
import { parseReplayText } from '../../core/records.ts';
import type { FoundInvite } from '../../shared/cloud-invite.ts';
import type { LaunchQuery } from '../../shared/launch-query.ts';
import { type Cheer, cheerOfNumber } from '../../shared/vocabulary/cheers.ts';
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
  /** Whether the sender's run came in a format that only a later game reads. */
  readonly newer: boolean;
  /** The number of the card; null where it has none. */
  readonly card: string | null;
  /** What the sender says with it. */
  readonly cheer: Cheer | null;
  /** The number that the sender is named by; null where it did not come. */
  readonly player: number | null;
}

type SentRun = Pick<Challenge, 'replay' | 'newer'>;

const readRun = (text: string | null): SentRun => {
  const replay = text === null ? null : parseReplayText(text);
  if (replay?.ok) return { replay: replay.value, newer: false };
  return { replay: null, newer: replay?.error.code === 'input/newer-version' };
};

/** A run of another seed, or with another twist, proves nothing about this one. */
const runOf = (text: string | null, seed: number, twist: number | null): SentRun => {
  const run = readRun(text);
  const { replay } = run;
  return replay === null || (replay.seed === seed && (replay.twist ?? null) === twist)
    ? run
    : { replay: null, newer: false };
};

/** Null for a query that names no seed. */
export const challengeOf = ({
  mode,
  seed,
  scoreToBeat,
  twist,
  replay,
  card,
  cheer,
  player,
}: LaunchQuery): Challenge | null =>
  seed === null
    ? null
    : {
        ...{ mode: challengeModeOf(mode), seed, twist },
        claimed: scoreToBeat,
        card,
        cheer: cheerOfNumber(cheer),
        ...runOf(replay, seed, twist),
        player,
      };

/** The challenge of an invite kept by the cloud, which a card has named. */
export const challengeOfInvite = (
  invite: FoundInvite,
  { card, cheer }: Pick<LaunchQuery, 'card' | 'cheer'>,
): Challenge => {
  const { seed, score: claimed, player } = invite;
  const { replay: read, newer } = readRun(invite.replay);
  const replay = read?.seed === seed ? read : null;
  const mode = challengeModeOf(replay?.mode ?? null);
  return {
    mode,
    seed,
    twist: replay?.twist ?? null,
    claimed,
    replay,
    newer,
    player,
    card,
    cheer: cheerOfNumber(cheer),
  };
};
