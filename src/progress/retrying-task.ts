import type { ClockPort } from '../platform/ports.ts';

/** What a try came to: the work is done, may be tried again later, or is of no use until the next start. */
export type TryOutcome = 'done' | 'later' | 'never';

export interface RetryingTaskParts {
  readonly clock: ClockPort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** Milliseconds between the wish and the first try: wishes of this time go together. */
  readonly gatherMs: number;
  readonly attempt: () => Promise<TryOutcome>;
  /** Hears whenever something is left to be done, or no more. */
  readonly onPending: (pending: boolean) => void;
}

const FIRST_WAIT_MS = 4000;
const LAST_WAIT_MS = 15 * 60_000;

/**
 * One piece of work on a line that fails: tried until it is done, with waits that double up to a quarter of an hour
 * and are drawn from their upper half, so that phones that lost the line together do not come back together.
 */
export class RetryingTask {
  private readonly parts: RetryingTaskParts;
  private waitMs = FIRST_WAIT_MS;
  private wished = false;
  private trying = false;
  private isStopped = false;
  private cancelWait: (() => void) | null = null;

  constructor(parts: RetryingTaskParts) {
    this.parts = parts;
  }

  /** A try was of no use: nothing more is tried until the next start. */
  get stopped(): boolean {
    return this.isStopped;
  }

  /** There is something new to be done. */
  wish(): void {
    if (this.isStopped) return;
    this.wished = true;
    this.parts.onPending(true);
    if (!this.trying && this.cancelWait === null) this.wait(this.parts.gatherMs);
  }

  /** The line may be back: what waits is tried at once. */
  hurry(): void {
    if (!this.wished || this.trying) return;
    this.cancelWait?.();
    this.cancelWait = null;
    void this.try();
  }

  private wait(milliseconds: number): void {
    this.cancelWait = this.parts.clock.after(milliseconds, () => {
      this.cancelWait = null;
      void this.try();
    });
  }

  private async try(): Promise<void> {
    this.trying = true;
    this.wished = false;
    const outcome = await this.parts.attempt();
    this.trying = false;
    if (outcome === 'never') this.stop();
    else if (outcome === 'later') this.again();
    else this.rest();
  }

  private stop(): void {
    this.isStopped = true;
    this.wished = false;
  }

  private again(): void {
    this.wished = true;
    this.wait(this.waitMs * (0.5 + this.parts.random() / 2));
    this.waitMs = Math.min(this.waitMs * 2, LAST_WAIT_MS);
  }

  /** A wish that came during the try is served next. */
  private rest(): void {
    this.waitMs = FIRST_WAIT_MS;
    if (this.wished) this.wait(this.parts.gatherMs);
    else this.parts.onPending(false);
  }
}
