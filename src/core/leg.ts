import type { Mode } from '../shared/vocabulary/modes.ts';
import { MODE_RULES } from './mode-rules.ts';
import { MAX_TICK, type StateIo, visitFlag } from './state-io.ts';

/** What one player drops before the jar is passed on. */
export const LEG_DROPS = 20;
/** Ten minutes: a leg that takes longer is over with what was dropped. */
export const LEG_TICKS = 36_000;
/** After the last drop of a leg the jar comes to rest, for so long at least and at most. */
const SETTLE_TICKS = 90;
const MOST_SETTLE_TICKS = 900;
/** From 团圆 to the end of the jar: its light is to be seen. */
const REUNION_TICKS = 240;

/** What of the run says whether the leg is over. */
export interface LegState {
  readonly tick: number;
  readonly atRest: boolean;
  readonly inDanger: boolean;
}

/** Counts a leg of a passed jar: twenty drops and the rest after them, or two moons. Other modes have no legs. */
export class Leg {
  private readonly counts: boolean;
  private startedAt = 0;
  private made = 0;
  private droppedAt = 0;
  private reunited = false;
  private reunitedAt = 0;

  constructor(mode: Mode) {
    this.counts = MODE_RULES[mode].legs;
  }

  /** Whether one more piece may be dropped. */
  get open(): boolean {
    return !this.counts || (this.made < LEG_DROPS && !this.reunited);
  }

  /** Drops that are left; null in a mode without legs. */
  get left(): number | null {
    return this.counts ? LEG_DROPS - this.made : null;
  }

  /** Ticks until it may be over while nothing moves and nothing is dropped; the last of them is to be stepped. */
  ticksLeft(tick: number): number {
    if (!this.counts) return Number.POSITIVE_INFINITY;
    if (this.reunited) return this.reunitedAt + REUNION_TICKS - tick;
    const end = this.startedAt + LEG_TICKS - tick;
    return this.made < LEG_DROPS ? end : Math.min(end, this.droppedAt + SETTLE_TICKS - tick);
  }

  begin(tick: number): void {
    this.startedAt = tick;
    this.made = 0;
    this.droppedAt = tick;
  }

  drop(tick: number): void {
    this.made += 1;
    this.droppedAt = tick;
  }

  /** Two moons have met. */
  reunite(tick: number): void {
    if (!this.counts || this.reunited) return;
    this.reunited = true;
    this.reunitedAt = tick;
  }

  /** Why it is over, or null. What has become 团圆 ends as that. */
  endAfter({ tick, atRest, inDanger }: LegState): 'reunion' | 'passed' | null {
    if (!this.counts) return null;
    if (this.reunited) return tick - this.reunitedAt >= REUNION_TICKS ? 'reunion' : null;
    if (tick - this.startedAt >= LEG_TICKS) return 'passed';
    if (this.made < LEG_DROPS) return null;
    const waited = tick - this.droppedAt;
    const calm = atRest && !inDanger && waited >= SETTLE_TICKS;
    return calm || waited >= MOST_SETTLE_TICKS ? 'passed' : null;
  }

  /** While the light of 团圆 is seen nothing ends the jar otherwise. */
  get holdsEnd(): boolean {
    return this.reunited;
  }

  /** Modes without legs have no numbers of them. */
  visit(io: StateIo): void {
    if (!this.counts) return;
    this.startedAt = io.integer(this.startedAt, 0, MAX_TICK);
    this.made = io.integer(this.made, 0, LEG_DROPS);
    this.droppedAt = io.integer(this.droppedAt, 0, MAX_TICK);
    this.reunited = visitFlag(io, this.reunited);
    this.reunitedAt = io.integer(this.reunitedAt, 0, MAX_TICK);
  }
}
