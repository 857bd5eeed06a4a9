import type { StateIo } from './state-io.ts';

/** More merges than pieces a run can have. */
const MAX_CHAIN = 65_535;

/** Merges that follow each other within the window form a chain: the n-th counts n-fold. */
export class Chain {
  length = 0;
  private ticksLeft = 0;
  private readonly windowTicks: number;

  constructor(windowTicks: number) {
    this.windowTicks = windowTicks;
  }

  extend(): number {
    this.length += 1;
    this.ticksLeft = this.windowTicks;
    return this.length;
  }

  tick(): void {
    this.pass(1);
  }

  /** So many ticks without a merge. */
  pass(ticks: number): void {
    this.ticksLeft = Math.max(0, this.ticksLeft - ticks);
    if (this.ticksLeft === 0) this.length = 0;
  }

  visit(io: StateIo): void {
    this.length = io.integer(this.length, 0, MAX_CHAIN);
    this.ticksLeft = io.integer(this.ticksLeft, 0, this.windowTicks);
  }
}

/** 1, 3, 6, 10 … for merging two pieces of tier 0, 1, 2, 3 … */
export const triangular = (tier: number): number => ((tier + 1) * (tier + 2)) / 2;
