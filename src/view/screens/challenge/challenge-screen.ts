import type { EndReason, Mode, RunView } from '../../../core/index.ts';
import type { FoodName } from '../../../shared/food-name.ts';
import type { Cheer } from '../../../shared/vocabulary/cheers.ts';
import type { ComparisonMode } from '../../../shared/vocabulary/modes.ts';
import type { VerificationStatus } from '../../../shared/vocabulary/verification-status.ts';

/** The opponent of a challenge as the picture may see it; it changes between frames. */
export interface OpponentView {
  /** The score to beat: the proven one, once it is. */
  readonly score: number;
  readonly proof: VerificationStatus;
  /** The sender's; null where the card does not say. */
  readonly name: FoodName | null;
  readonly comparison: ComparisonMode;
  /** The opponent's run at the point of comparison; null where no run is known. */
  readonly run: RunView | null;
  /** Our points less theirs at that point; null where that is not known. */
  readonly lead: number | null;
  /** Their run as far as it has been played again to prove it; in the end, as it ended. */
  readonly proved: RunView | null;
}

/** A card was opened: what it asks for, before anything begins. */
export interface ChallengeScreen {
  readonly name: 'challenge';
  /** Null while the cloud is asked for it, and where it had nothing. */
  readonly opponent: OpponentView | null;
  /** True while the cloud is asked. */
  readonly fetching: boolean;
  readonly mode: Mode;
  readonly comparison: ComparisonMode;
  /** What the sender says with it. */
  readonly cheer: Cheer | null;
  /** A run is waiting underneath and can be gone back to. */
  readonly waiting: boolean;
}

/** A challenge is over. */
export interface ResultScreen {
  readonly name: 'result';
  readonly mode: Mode;
  readonly reason: EndReason;
  readonly score: number;
  readonly opponent: OpponentView;
  readonly coins: number;
  /** What goes back with the card; null: nothing. */
  readonly cheer: Cheer | null;
  /** Ours was longer than a replay can be. */
  readonly unproven: boolean;
  /** The phone's storage does not take it. */
  readonly unsaved: boolean;
}
