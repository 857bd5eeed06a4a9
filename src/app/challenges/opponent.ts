import {
  type Replay,
  type Rules,
  type RunView,
  unplayable,
  type Verdict,
  Verification,
} from '../../core/index.ts';
import type { SavedOpponent, SavedRun } from '../../progress/autosave/saved-run.ts';
import { type FoodName, foodNameOf } from '../../shared/food-name.ts';
import { type ComparisonMode, challengeModeOf } from '../../shared/vocabulary/modes.ts';
import { twistOfNumber } from '../../shared/vocabulary/twists.ts';
import type { VerificationStatus } from '../../shared/vocabulary/verification-status.ts';
import type { OpponentView } from '../../view/screens/challenge/challenge-screen.ts';
import type { Challenge } from './challenge.ts';
import { Ghost } from './ghost.ts';

const proofOf = (verdict: Verdict): VerificationStatus => {
  if (verdict.ok) return 'verified';
  return verdict.code === 'older-rules' || verdict.code === 'newer' ? verdict.code : 'refuted';
};

/** The sender of a card: the score, how it is proven bit by bit, and the run that comes along with ours. */
export class Opponent implements OpponentView {
  readonly challenge: Challenge;
  comparison: ComparisonMode;
  private readonly verification: Verification | null;
  private verdict: Verdict | null = null;
  private ghost: Ghost | null;
  private leadNow: number | null = null;

  constructor(rules: Rules, challenge: Challenge, pace: ComparisonMode) {
    const { replay } = challenge;
    this.challenge = challenge;
    this.comparison = pace;
    this.verification = replay && new Verification(rules, replay);
    if (replay && unplayable(rules, replay)) this.prove(1);
    this.ghost = this.verdict || !replay ? null : new Ghost(rules, replay);
  }

  get score(): number {
    return this.verdict?.ok ? this.verdict.proof.score : (this.challenge.claimed ?? 0);
  }

  get proof(): VerificationStatus {
    if (!this.isPlayable || this.challenge.newer) return 'newer';
    if (this.verification === null) return 'none';
    return this.verdict ? proofOf(this.verdict) : 'checking';
  }

  get name(): FoodName | null {
    const { player } = this.challenge;
    return player === null ? null : foodNameOf(player);
  }

  /** False where the challenge is played by what only a later game knows. */
  get isPlayable(): boolean {
    const { twist } = this.challenge;
    return twist === null || twistOfNumber(twist) !== null;
  }

  get run(): RunView | null {
    return this.ghost?.view ?? null;
  }

  get lead(): number | null {
    return this.leadNow;
  }

  get proved(): RunView | null {
    return this.proof === 'refuted' ? null : (this.verification?.view ?? null);
  }

  get replay(): Replay | null {
    return this.proof === 'checking' || this.proof === 'verified' ? this.challenge.replay : null;
  }

  /** What is kept of it over a kill. */
  get saved(): SavedOpponent {
    const { claimed, replay, newer, player, card } = this.challenge;
    return { claimed, replay, newer, player, card };
  }

  /** Plays so many ticks of the replay again, towards its proof. */
  prove(ticks: number): void {
    if (this.verdict || !this.verification) return;
    this.verdict = this.verification.advance(ticks);
    if (!this.verdict || this.verdict.ok) return;
    this.ghost = null;
    this.leadNow = null;
  }

  /** Our run begins anew. */
  restart(): void {
    this.ghost?.restart();
    this.leadNow = null;
  }

  /** Advances the ghost; called once a frame. */
  follow(mine: RunView): void {
    const ghost = this.ghost;
    if (ghost?.follow(mine, this.comparison)) this.leadNow = mine.score - ghost.view.score;
  }
}

/** The opponent of a challenge that was left behind; null for a run of one's own. */
export const resumedOpponent = (
  rules: Rules,
  { replay, opponent }: SavedRun,
  comparison: ComparisonMode,
): Opponent | null => {
  if (!opponent) return null;
  const mode = challengeModeOf(replay.mode);
  const { seed, twist = null } = replay;
  return new Opponent(rules, { ...opponent, mode, seed, twist, cheer: null }, comparison);
};
