import type { Command } from '../../core/index.ts';
import { createTickAccumulator, type TickAccumulator } from './tick-accumulator.ts';

/** A run in play: real time in, ticks out. Commands wait for the next tick, never for a frame. */
export interface FixedStep {
  command(command: Command): void;
  /** Commands are refused while paused; one made just before is obeyed after. */
  setPaused(paused: boolean): void;
  /** Forgets the commands and the time that wait for a tick: the run is another one now. */
  reset(): void;
  /** Steps the ticks that are due and answers the drawing's alpha. */
  advance(elapsedMs: number): number;
}

const NOTHING: readonly Command[] = [];

/** `step` plays one tick with the commands that waited for it. */
export const createFixedStep = (step: (commands: readonly Command[]) => void): FixedStep => {
  const accumulator: TickAccumulator = createTickAccumulator();
  const waiting: Command[] = [];
  let paused = false;
  const stepOnce = (): void => step(waiting.length === 0 ? NOTHING : waiting.splice(0));
  return {
    command(command) {
      if (!paused) waiting.push(command);
    },
    setPaused(value) {
      paused = value;
      accumulator.reset();
    },
    reset() {
      waiting.length = 0;
      accumulator.reset();
    },
    advance(elapsedMs) {
      if (paused) return 1;
      const due = accumulator.add(elapsedMs);
      for (let tick = 0; tick < due && !paused; tick++) stepOnce();
      return accumulator.alpha();
    },
  };
};
