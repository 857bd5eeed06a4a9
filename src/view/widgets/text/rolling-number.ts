import { Spring } from '../../motion/spring.ts';
import type { NumeralSets } from '../numeral-sets.ts';
import type { UiContext } from '../ui-context.ts';
import { NumberLine } from './number-line.ts';
import { grouped } from './texts.ts';

/** Milliseconds in which most of a difference is made up. */
const ROLL_MS = 110;
/** A nod's speed at most, however much comes at once. */
const MOST_NOD = 4;

/** A score that rolls up to its value and nods when it grows; with reduced motion it only rolls. */
export class RollingNumber {
  readonly line: NumberLine;
  private readonly ui: UiContext;
  private readonly nod = new Spring(1, 420, 16);
  private shown = 0;
  private goal = 0;

  constructor(ui: UiContext, numerals: keyof NumeralSets, size: number) {
    this.ui = ui;
    this.line = new NumberLine(ui.numerals[numerals], size);
    this.line.set('0');
  }

  /** Without rolling. */
  put(value: number): void {
    this.goal = value;
    this.shown = value;
    this.line.set(grouped(value));
  }

  set(value: number): void {
    if (value === this.goal) return;
    if (value < this.goal) {
      this.put(value);
      return;
    }
    this.nod.velocity = Math.min(MOST_NOD, this.nod.velocity + 1.6 + (value - this.goal) / 40);
    this.goal = value;
  }

  get rolling(): boolean {
    return this.shown < this.goal;
  }

  step(elapsedMs: number): void {
    if (this.shown < this.goal) {
      const gap = this.goal - this.shown;
      this.shown = Math.min(this.goal, this.shown + Math.max(gap * (elapsedMs / ROLL_MS), elapsedMs / 60));
      this.line.set(grouped(Math.floor(this.shown)));
    }
    this.nod.step(elapsedMs);
    this.line.node.scale.set(this.ui.reducedMotion ? 1 : this.nod.value);
  }
}
