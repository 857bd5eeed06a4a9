import type { NumeralSets } from './numeral-sets.ts';

/** Home has come in by then. Milliseconds. */
const WAIT_MS = 1500;
const DIGITS = '0123456789';

/**
 * Writes the signs of a run's numbers while home stands, one a frame: a sign that is first written in play costs that frame as much as
 * everything else in it.
 */
export class SignWriter {
  private readonly numerals: Pick<NumeralSets, 'large' | 'small' | 'brush'>;
  private stoodMs = 0;

  constructor(numerals: Pick<NumeralSets, 'large' | 'small' | 'brush'>) {
    this.numerals = numerals;
  }

  /** `home`: whether it is looked at. */
  step(home: boolean, elapsedMs: number): void {
    this.stoodMs = home ? this.stoodMs + elapsedMs : 0;
    if (this.stoodMs < WAIT_MS) return;
    const { small, large, brush } = this.numerals;
    if (small.prepare(`${DIGITS},`) || large.prepare(`${DIGITS}+,`)) return;
    brush.prepare('连×34567');
  }
}
