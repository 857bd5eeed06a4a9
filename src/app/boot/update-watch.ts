import type { Platform } from '../../platform/ports.ts';

/** Milliseconds for which nobody may have touched home: nobody is about to press something there. */
const QUIET_MS = 2000;

/**
 * A newer version would wait for the second cold start, and the cloud may refuse runs of the older rules until then. It is
 * offered at home, where nothing is lost and nothing goes on; never in a run, and once: a no holds until the next launch.
 */
export class UpdateWatch {
  private readonly updates: Pick<Platform['updates'], 'isReady'>;
  private readonly offer: () => void;
  private quietMs = 0;
  private offered = false;

  constructor(updates: Pick<Platform['updates'], 'isReady'>, offer: () => void) {
    this.updates = updates;
    this.offer = offer;
  }

  touched(): void {
    this.quietMs = 0;
  }

  /** Passes time. `isFree`: home is all that is shown, and nothing else asks the player there. */
  advance(isFree: boolean, elapsedMs: number): void {
    this.quietMs = isFree ? this.quietMs + elapsedMs : 0;
    if (this.offered || this.quietMs < QUIET_MS || !this.updates.isReady()) return;
    this.offered = true;
    this.offer();
  }
}
