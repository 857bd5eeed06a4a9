import { MAX_TICKS_A_FRAME, TICK_MS } from '../../shared/vocabulary/time.ts';

/** Turns real time into whole ticks, whatever the refresh rate; the rest is the drawing's `alpha`. */
export interface TickAccumulator {
  /** Takes the milliseconds since the last frame; answers the ticks that are due. */
  add(elapsedMs: number): number;
  /** How far real time is into the next tick, 0…1. */
  alpha(): number;
  /** After a pause: no debt is carried over. */
  reset(): void;
}

export const createTickAccumulator = (): TickAccumulator => {
  let debt = 0;
  return {
    add(elapsedMs) {
      debt += Math.max(0, elapsedMs);
      const due = Math.floor(debt / TICK_MS + 1e-9);
      debt -= due * TICK_MS;
      if (due > MAX_TICKS_A_FRAME) debt = 0;
      return Math.min(due, MAX_TICKS_A_FRAME);
    },
    alpha: () => Math.min(1, Math.max(0, debt / TICK_MS)),
    reset: () => {
      debt = 0;
    },
  };
};
