import type { ClockPort, LifecyclePort, NetworkPort } from '../platform/ports.ts';

/**
 * What a try came to: the work is done, may be tried again later, is of no use until the next start, or something else must
 * be done before it (then the request is held until `flush`).
 */
export type TryOutcome = 'done' | 'later' | 'never' | 'held';

/** Moments at which what waits is tried at once: back on a network, shown again, about to be hidden. */
export interface WakeSources {
  readonly network: NetworkPort;
  readonly lifecycle: Pick<LifecyclePort, 'onShow' | 'onHide'>;
}

/** Milliseconds before the second try, and the longest there are between two. */
export interface RetryWaits {
  readonly firstMs: number;
  readonly longestMs: number;
}

export interface RetryingTaskParts {
  readonly clock: ClockPort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** Milliseconds between a request and the first try: requests made in this time go together. */
  readonly debounceMs: number;
  readonly attempt: () => Promise<TryOutcome>;
  /** Whether it may be tried now. Where it may not, the request is held until `flush`. */
  readonly ready?: () => boolean;
  /** Hears whenever something is left to be done, or nothing any more. */
  readonly onPending?: (pending: boolean) => void;
  readonly wake?: WakeSources;
  readonly waits?: RetryWaits;
}

const WAITS: RetryWaits = { firstMs: 4000, longestMs: 15 * 60_000 };

/**
 * One piece of work that may fail: tried until it is done, with waits that double and are drawn from their upper half, so
 * that phones that lost the network together do not come back together.
 */
export class RetryingTask {
  private readonly parts: RetryingTaskParts;
  private readonly waits: RetryWaits;
  private waitMs: number;
  private requested = false;
  private trying = false;
  private isStopped = false;
  private cancelWait: (() => void) | null = null;

  constructor(parts: RetryingTaskParts) {
    this.parts = parts;
    this.waits = parts.waits ?? WAITS;
    this.waitMs = this.waits.firstMs;
    parts.wake?.network.onChange((connected) => {
      if (connected) this.flush();
    });
    parts.wake?.lifecycle.onShow(() => this.flush());
    parts.wake?.lifecycle.onHide(() => this.flush());
  }

  /** A try was of no use: nothing more is tried until the next start. */
  get stopped(): boolean {
    return this.isStopped;
  }

  /** There is something new to be done. */
  request(): void {
    if (this.isStopped) return;
    this.requested = true;
    this.parts.onPending?.(true);
    if (!this.trying && this.cancelWait === null) this.wait(this.parts.debounceMs);
  }

  /** What waits or is held is tried at once. */
  flush(): void {
    if (!this.requested || this.trying) return;
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
    if (this.parts.ready?.() === false) return;
    this.trying = true;
    this.requested = false;
    const outcome = await this.parts.attempt();
    this.trying = false;
    if (outcome === 'never') this.stop();
    else if (outcome === 'later') this.again();
    else if (outcome === 'held') this.requested = true;
    else this.rest();
  }

  private stop(): void {
    this.isStopped = true;
    this.requested = false;
  }

  private again(): void {
    this.requested = true;
    this.wait(this.waitMs * (0.5 + this.parts.random() / 2));
    this.waitMs = Math.min(this.waitMs * 2, this.waits.longestMs);
  }

  /** A request that came during the try is served next. */
  private rest(): void {
    this.waitMs = this.waits.firstMs;
    if (this.requested) this.wait(this.parts.debounceMs);
    else this.parts.onPending?.(false);
  }
}
