import type { ScreenPort } from '../../platform/ports.ts';
import type { ActiveRun } from './active-run.ts';

/** Two hours are all that a replay holds, and ticks in which nobody plays count as well. */
export const IDLE_MS = 60_000;

/** Lets a run rest that nobody is at, and the screen with it. Time is what frames tell: no clock that can be set. */
export class IdleWatch {
  private readonly screen: ScreenPort;
  private readonly rest: () => void;
  private idleMs = 0;
  private drops = 0;
  private kept = false;

  /** `rest` pauses the run. */
  constructor(screen: ScreenPort, rest: () => void) {
    this.screen = screen;
    this.rest = rest;
  }

  touched(): void {
    this.idleMs = 0;
  }

  /** Passes time; `run`: the one that goes on, null while none does. A clocked one is never made to rest. */
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
