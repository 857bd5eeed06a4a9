import type { Opponent, resumedOpponent } from './opponent.ts';

/** Who comes with a card, and the run that is played beside ours; it comes with the second script. */
export interface ChallengeScript {
  readonly Opponent: typeof Opponent;
  readonly resumedOpponent: typeof resumedOpponent;
}
