import type { Replay, Rules } from '../../core/index.ts';
import type { Platform } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import type { LateScript } from '../../shared/late-script.ts';
import { COMPARISON_MODES, type ComparisonMode } from '../../shared/vocabulary/modes.ts';
import { createStoredChoice, type StoredChoice } from '../player/create-player.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { Invitations } from './invitations.ts';
import { SentRuns } from './sent-runs.ts';

export { challengeQuery } from './challenge-query.ts';
export type { ChallengeScript } from './challenge-script.ts';
export type { Invitations } from './invitations.ts';
export type { Opponent } from './opponent.ts';

export interface ChallengesParts {
  readonly platform: Pick<Platform, 'storage' | 'log'>;
  readonly client: Pick<CloudClient, 'findInvite'>;
  readonly rules: Rules;
  readonly second: LateScript<Pick<ChallengeScript, 'Opponent'>>;
  /** A friend has played a run that was sent, and it holds. */
  readonly onAnswered: () => void;
}

export interface Challenges {
  readonly invitations: Invitations;
  /** Where the player wants two runs compared. */
  readonly comparison: StoredChoice<ComparisonMode>;
  /** What cards of this phone carried. */
  readonly sentRuns: SentRuns;
}

/** Creates the handling of challenge cards and their opponents. */
export const createChallenges = ({
  platform,
  client,
  rules,
  second,
  onAnswered,
}: ChallengesParts): Challenges => {
  const { storage, log } = platform;
  const comparison = createStoredChoice(storage, 'pace', COMPARISON_MODES);
  const sentRuns = new SentRuns(storage, log);
  const onProved = (replay: Replay): void => {
    if (sentRuns.isAnswer(replay)) onAnswered();
  };
  const invitations = new Invitations({ rules, second, client, log, comparison, onProved });
  return { invitations, comparison, sentRuns };
};
