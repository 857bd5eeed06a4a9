import type { ScreenPort } from '../../platform/ports.ts';
import type { ActiveRun } from './active-run.ts';

/** A replay holds two hours at most, and idle ticks count as well. */
export const IDLE_MS = 60_000;

/** Pauses a run that nobody plays, and lets the screen sleep. It counts frame time, not a clock that can be set. */
export class IdleWatch {
  private readonly screen: ScreenPort;
  private readonly rest: () => void;
  private idleMs = 0;
  private drops = 0;
  private kept = false;

  /** `rest`: pauses the run. */
  constructor(screen: ScreenPort, rest: () => void) {
    this.screen = screen;
    this.rest = rest;
  }

  touched(): void {
    this.idleMs = 0;
  }

  /** Passes time. `run`: the run in progress, null for none. A run with a clock is never paused by this. */
  advance(run: Pick<ActiveRun, 'view'> | null, elapsedMs: number): void {
    this.keepOn(run !== null);
    if (!run || run.view.drops !== this.drops) this.touched();
    this.drops = run?.view.drops ?? 0;
    this.idleMs += elapsedMs;
    if (run && run.view.ticksLeft === null && this.idleMs >= IDLE_MS) this.rest();
  }

  private keepOn(on: boolean): void {
    if (on === this.kept) return;
    this.kept = on;
    this.screen.keepOn(on);
  }
}
