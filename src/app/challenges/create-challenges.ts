import type { Rules } from '../../core/index.ts';
import type { Platform } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import { COMPARISON_MODES, type ComparisonMode } from '../../shared/vocabulary/modes.ts';
import { createStoredChoice, type StoredChoice } from '../player/create-player.ts';
import { Invitations } from './invitations.ts';

export { challengeQuery } from './challenge-query.ts';
export type { Invitations } from './invitations.ts';
export { type Opponent, resumedOpponent } from './opponent.ts';

export interface ChallengesParts {
  readonly platform: Pick<Platform, 'storage' | 'log'>;
  readonly client: Pick<CloudClient, 'findInvite'>;
  readonly rules: Rules;
}

export interface Challenges {
  readonly invitations: Invitations;
  /** Where the player wants two runs compared. */
  readonly comparison: StoredChoice<ComparisonMode>;
}

/** Creates the handling of challenge cards and their opponents. */
export const createChallenges = ({ platform, client, rules }: ChallengesParts): Challenges => {
  const { storage, log } = platform;
  const comparison = createStoredChoice(storage, 'pace', COMPARISON_MODES);
  return { invitations: new Invitations({ rules, client, log, comparison }), comparison };
};
