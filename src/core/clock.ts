import type { Mode } from '../shared/vocabulary/modes.ts';
import { MODE_RULES } from './mode-rules.ts';
import type { Rules } from './rules.ts';
import type { StateIo } from './state-io.ts';

/** The sprint's clock: it runs out, and merges of big pieces win time. The other modes have none. */
export class Clock {
  private readonly rules: Rules['sprint'];
  private readonly runs: boolean;
  private won = 0;

  constructor(rules: Rules['sprint'], mode: Mode) {
    this.rules = rules;
    this.runs = MODE_RULES[mode].timed;
  }

  /** Ticks that a merge of two of `tier` wins; a run wins no more than its most. */
  win(tier: number): number {
    if (!this.runs) return 0;
    const ticks = Math.min(this.rules.wonTicks[tier] as number, this.rules.mostWonTicks - this.won);
    this.won += ticks;
    return ticks;
  }

  ticksLeft(tick: number): number | null {
    return this.runs ? Math.max(this.rules.startTicks + this.won - tick, 0) : null;
  }

  visit(io: StateIo): void {
    this.won = io.integer(this.won, 0, this.rules.mostWonTicks);
  }
}
