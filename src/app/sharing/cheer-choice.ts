import { CHEERS, type Cheer } from '../../shared/vocabulary/cheers.ts';
import type { ActiveRun } from '../gameplay/create-gameplay.ts';

/** What is said to the friend of the duel that has ended, with the card that goes back. Nothing, until the player has chosen. */
export class CheerChoice {
  private readonly onChange: () => void;
  private run: ActiveRun | null = null;
  private at = 0;

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  of(run: ActiveRun | null): Cheer | null {
    return run !== null && run === this.run ? (CHEERS[this.at] ?? null) : null;
  }

  /** The next one of the six; after the last, nothing again. */
  next(run: ActiveRun | null): void {
    if (run?.opponent == null) return;
    this.at = run === this.run ? (this.at + 1) % (CHEERS.length + 1) : 0;
    this.run = run;
    this.onChange();
  }
}
