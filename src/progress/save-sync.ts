import type { ClockPort, CloudPort, LogPort } from '../platform/ports.ts';
import { parseCloudAnswer, type Refusal } from '../shared/cloud-answer.ts';
import { MAX_CLOUD_SAVE, readProgressAnswer } from '../shared/cloud-progress.ts';
import { makeCloudSave } from './cloud-size.ts';
import { merge } from './merge.ts';
import { RetryingTask, type TryOutcome } from './retrying-task.ts';
import type { Save } from './save.ts';
import { parseSave } from './save-format.ts';

/** Of the save on this device, what sync needs. */
export interface SyncedSave {
  readonly save: Save;
  update(change: (save: Save) => Save): void;
}

export interface SaveSyncParts {
  readonly cloud: CloudPort;
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly store: SyncedSave;
  /** Whether anything earned here is not in the cloud yet: for a quiet mark. */
  readonly onPending: (pending: boolean) => void;
}

/** Several purchases and the end of a run go in one call. */
const GATHER_MS = 2000;
/** Long enough for a run to follow the save it is counted in. */
const FRESH_MS = 60_000;

/**
 * Keeps this device's save and the cloud's joined. Both only grow by joins, so a call that is lost, repeated or
 * overtaken does no harm. Never holds anything up: `wish` at the start, after a run, after a purchase.
 */
export class SaveSync {
  private readonly parts: SaveSyncParts;
  private readonly call: RetryingTask;
  /** The text the cloud is known to hold. */
  private agreed: string | null = null;
  private heardAt = Number.NEGATIVE_INFINITY;

  constructor(parts: SaveSyncParts) {
    this.parts = parts;
    const { clock, random, onPending } = parts;
    const attempt = (): Promise<TryOutcome> => this.attempt();
    this.call = new RetryingTask({ clock, random, gatherMs: GATHER_MS, attempt, onPending });
  }

  /** The cloud was heard of a moment ago, and nothing has changed since. */
  get fresh(): boolean {
    const { clock, store } = this.parts;
    return clock.now() - this.heardAt < FRESH_MS && makeCloudSave(store.save) === this.agreed;
  }

  /** Nothing more is sent until the next start. */
  get stopped(): boolean {
    return this.call.stopped;
  }

  wish(): void {
    if (makeCloudSave(this.parts.store.save) !== this.agreed) this.call.wish();
  }

  /** Back in the foreground, or on a network again. */
  /** Asks though nothing is new here. */
  refresh(): void {
    this.call.wish();
  }

  hurry(): void {
    this.call.hurry();
  }

  private async attempt(): Promise<TryOutcome> {
    const sent = makeCloudSave(this.parts.store.save);
    if (sent.length > MAX_CLOUD_SAVE) return this.refused(`${sent.length} characters`);
    const called = await this.parts.cloud.call('progress', { work: 'merge', save: sent });
    if (!called.ok) return called.error.code === 'host/unsupported' ? 'never' : 'later';
    const answer = parseCloudAnswer(called.value, readProgressAnswer);
    if (!answer.ok) return this.refused(answer.error.detail);
    return answer.value.ok ? this.take(answer.value.value.save) : this.judge(answer.value.error);
  }

  /** What other devices earned comes in; what was earned here meanwhile goes out with the next call. */
  private take(text: string | null): TryOutcome {
    const theirs = parseSave(text);
    if (!theirs.ok) return this.refused(theirs.error.detail);
    this.agreed = makeCloudSave(theirs.value);
    this.heardAt = this.parts.clock.now();
    this.parts.store.update((save) => merge(save, theirs.value));
    this.wish();
    return 'done';
  }

  private judge({ code, detail }: Refusal): TryOutcome {
    return code === 'cloud/rate-limited' || code === 'cloud/unavailable'
      ? 'later'
      : this.refused(`${code} ${detail}`);
  }

  /** A newer game has been here, or something is broken: the save stays on this device, and nothing is lost. */
  private refused(why: string): TryOutcome {
    this.parts.log.error(`save sync: ${why}`);
    return 'never';
  }
}
