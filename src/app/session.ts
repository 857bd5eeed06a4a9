import type { Command, GameEvent, Run } from '../core/index.ts';
import { type Accumulator, createAccumulator } from './accumulator.ts';

/** A run in play: real time in, ticks and their events out. Commands wait for the next tick, never for a frame. */
export interface Session {
  readonly run: Run;
  command(command: Command): void;
  setPaused(paused: boolean): void;
  /** Steps the ticks that are due and answers the drawing's alpha. */
  advance(elapsedMs: number): number;
}

type TickListener = (events: readonly GameEvent[]) => void;

const NOTHING: readonly Command[] = [];

const stepOnce = (run: Run, waiting: Command[], onTick: TickListener): void => {
  if (waiting.length === 0) {
    onTick(run.step(NOTHING));
    return;
  }
  const commands = waiting.splice(0);
  onTick(run.step(commands));
};

export const createSession = (run: Run, onTick: TickListener): Session => {
  const accumulator: Accumulator = createAccumulator();
  const waiting: Command[] = [];
  let paused = false;
  return {
    run,
    command(command) {
      if (!paused) waiting.push(command);
    },
    setPaused(value) {
      paused = value;
      waiting.length = 0;
      accumulator.reset();
    },
    advance(elapsedMs) {
      if (paused) return 1;
      const due = accumulator.add(elapsedMs);
      for (let tick = 0; tick < due && !paused; tick++) stepOnce(run, waiting, onTick);
      return accumulator.alpha();
    },
  };
};
