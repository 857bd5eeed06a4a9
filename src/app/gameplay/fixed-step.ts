import type { Command } from '../../core/index.ts';
import { createTickAccumulator, type TickAccumulator } from './tick-accumulator.ts';

type Drop = Extract<Command, { type: 'drop' }>;

export interface FixedStepParts {
  /** Whether the run takes a drop now. */
  readonly canDrop: () => boolean;
  /** Plays one tick with the commands that waited for it. */
  readonly step: (commands: readonly Command[]) => void;
}

const NOTHING: readonly Command[] = [];

/**
 * A run in play: real time in, ticks out. Commands wait for the next tick, never for a frame. A drop that comes in the
 * pause after another is kept, so that no touch is lost: it falls on the first tick that takes one, which is the tick the
 * replay records. If several come in one pause, the last one counts.
 */
export class FixedStep {
  private readonly parts: FixedStepParts;
  private readonly accumulator: TickAccumulator = createTickAccumulator();
  private waiting: readonly Command[] = NOTHING;
  private kept: Drop | null = null;
  /** A drop is on its way to the very next tick. */
  private sent = false;
  private paused = false;
  /** Milliseconds until it goes on after a pause. */
  private countIn = 0;

  constructor(parts: FixedStepParts) {
    this.parts = parts;
  }

  /** Refused while paused and counted in; one made just before is obeyed after. */
  command(command: Command): void {
    if (this.paused || this.countIn > 0) return;
    if (command.type === 'drop' && !this.admits(command)) return;
    this.waiting = [...this.waiting, command];
  }

  /** `countInMs`: how long it is waited before ticks go on. */
  setPaused(paused: boolean, countInMs = 0): void {
    this.paused = paused;
    this.countIn = countInMs;
    this.accumulator.reset();
  }

  /** Forgets the commands and the time that wait for a tick: the run is another one now. */
  reset(): void {
    this.waiting = NOTHING;
    this.kept = null;
    this.sent = false;
    this.accumulator.reset();
  }

  /** Steps the ticks that are due and answers the drawing's alpha. */
  advance(elapsedMs: number): number {
    if (this.paused || this.isCountedIn(elapsedMs)) return 1;
    const due = this.accumulator.add(elapsedMs);
    for (let tick = 0; tick < due && !this.paused; tick++) this.parts.step(this.commandsOfTick());
    return this.accumulator.alpha();
  }

  get countInMs(): number {
    return this.countIn;
  }

  private isCountedIn(elapsedMs: number): boolean {
    if (this.countIn <= 0) return false;
    this.countIn -= elapsedMs;
    return true;
  }

  /** Whether a drop goes to the next tick; else it is kept. */
  private admits(drop: Drop): boolean {
    const free = this.parts.canDrop() && !this.sent && this.kept === null;
    if (free) this.sent = true;
    else this.kept = drop;
    return free;
  }

  /** What waited for this tick, and the kept drop once the run takes it. */
  private commandsOfTick(): readonly Command[] {
    const { waiting, kept, sent } = this;
    this.waiting = NOTHING;
    this.sent = false;
    if (!kept || sent || !this.parts.canDrop()) return waiting;
    this.kept = null;
    return [...waiting, kept];
  }
}
