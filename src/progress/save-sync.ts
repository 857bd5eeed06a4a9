import type { ClockPort, LogPort } from '../platform/ports.ts';
import { isPassing } from '../shared/cloud-answer.ts';
import { MAX_CLOUD_SAVE } from '../shared/cloud-progress.ts';
import type { CloudClient } from './cloud-client.ts';
import { makeCloudSave } from './cloud-size.ts';
import { RetryingTask, type TryOutcome, type WakeSources } from './retrying-task.ts';
import type { Save } from './save.ts';
import { parseSave } from './save-format.ts';

/** What sync needs of the save on this device. */
export interface SyncedSave {
  /** What may go to other devices. */
  readonly believed: Save;
  join(other: Save): void;
}

export interface SaveSyncParts {
  readonly client: Pick<CloudClient, 'mergeSave'>;
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly wake: WakeSources;
  /** Whether the save may be sent now. */
  readonly ready: () => boolean;
  readonly store: SyncedSave;
  /** Whether anything earned here is not in the cloud yet: for a quiet mark. */
  readonly onPending: (pending: boolean) => void;
}

/**
 * How the save here stands to the one in the cloud. `changed`: something here is not there yet. `stale`: they were joined,
 * but not lately, so that another phone may have added to it. `stopped`: nothing more is sent until the next start.
 */
export type SaveState = 'changed' | 'stale' | 'fresh' | 'stopped';

/** Several purchases and the end of a run go in one call. */
const DEBOUNCE_MS = 2000;
/** Long enough for a run to follow the save it is counted in. */
const FRESH_MS = 60_000;

/**
 * Keeps this device's save and the cloud's joined. Both only grow by joins, so a call that is lost, repeated or
 * overtaken does no harm. Never holds anything up.
 */
export class SaveSync {
  private readonly parts: SaveSyncParts;
  private readonly task: RetryingTask;
  /** The text the cloud is known to hold. */
  private agreed: string | null = null;
  private heardAt = Number.NEGATIVE_INFINITY;

  constructor(parts: SaveSyncParts) {
    this.parts = parts;
    const { clock, random, wake, ready, onPending } = parts;
    const attempt = (): Promise<TryOutcome> => this.attempt();
    this.task = new RetryingTask({ clock, random, wake, ready, debounceMs: DEBOUNCE_MS, attempt, onPending });
  }

  get state(): SaveState {
    if (this.task.stopped) return 'stopped';
    if (makeCloudSave(this.parts.store.believed) !== this.agreed) return 'changed';
    return Math.abs(this.parts.clock.now() - this.heardAt) < FRESH_MS ? 'fresh' : 'stale';
  }

  /** At the start, after a run, after a purchase: sends what the cloud does not have. */
  request(): void {
    if (this.state === 'changed') this.task.request();
  }

  /** Asks though nothing is new here. */
  refresh(): void {
    this.task.request();
  }

  flush(): void {
    this.task.flush();
  }

  private async attempt(): Promise<TryOutcome> {
    const sent = makeCloudSave(this.parts.store.believed);
    if (sent.length > MAX_CLOUD_SAVE) return this.refused(`${sent.length} characters`);
    const answer = await this.parts.client.mergeSave(sent);
    if (answer.ok) return this.take(answer.value.save);
    const { code, detail } = answer.error;
    if (isPassing(answer.error)) return 'later';
    return code === 'host/unsupported' ? 'never' : this.refused(`${code} ${detail}`);
  }

  /** What other devices earned comes in; what was earned here meanwhile goes out with the next call. */
  private take(text: string | null): TryOutcome {
    const theirs = parseSave(text);
    if (!theirs.ok) return this.refused(theirs.error.detail);
    this.agreed = makeCloudSave(theirs.value);
    this.heardAt = this.parts.clock.now();
    this.parts.store.join(theirs.value);
    this.request();
    return 'done';
  }

  /** A newer game has been here, or something is broken: the save stays on this device, and nothing is lost. */
  private refused(why: string): TryOutcome {
    this.parts.log.error(`save sync: ${why}`);
    return 'never';
  }
}
