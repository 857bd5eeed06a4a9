import type { UpdatePort } from '../../platform/ports.ts';

/** Milliseconds for which nobody may have touched home: nobody is about to press something there. */
const QUIET_MS = 2000;

/**
 * A newer version would wait for the second cold start, and the cloud may refuse runs of the older rules until then. It is
 * taken at home, where nothing is lost and nothing goes on; never in a run.
 */
export class UpdateWatch {
  private readonly updates: UpdatePort;
  private readonly keep: () => void;
  private quietMs = 0;

  /** `keep`: writes down what is not yet written. */
  constructor(updates: UpdatePort, keep: () => void) {
    this.updates = updates;
    this.keep = keep;
  }

  touched(): void {
    this.quietMs = 0;
  }

  /** Passes time. */
  advance(isHome: boolean, elapsedMs: number): void {
    this.quietMs = isHome ? this.quietMs + elapsedMs : 0;
    if (this.quietMs < QUIET_MS || !this.updates.isReady()) return;
    this.keep();
    this.updates.apply();
  }
}
