import type { ClockPort, LogPort, StoragePort } from '../platform/ports.ts';
import { failure } from '../shared/failure.ts';
import { fail, type Result } from '../shared/result.ts';
import { isDeviceId, makeDeviceId } from './device-id.ts';
import { clearStorage, finishErasure } from './finish-erasure.ts';
import type { Journal } from './journal.ts';
import { merge } from './merge.ts';
import { keepAside } from './quarantine.ts';
import { RetryingTask, type TryOutcome } from './retrying-task.ts';
import { newGeneration, type Save } from './save.ts';
import { makeSave, parseSave } from './save-format.ts';
import { openSaveJournal, storedSave } from './save-page.ts';

export interface SaveStoreParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  readonly clock: ClockPort;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
}

const DEVICE_KEY = 'device';
/** Milliseconds before a refused write is tried again. */
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 60_000;

/** This device's id, made once. One that cannot be kept still serves until the game is closed. */
const openDevice = (parts: SaveStoreParts): string => {
  const stored = parts.storage.read(DEVICE_KEY);
  if (stored.ok && isDeviceId(stored.value)) return stored.value as string;
  const device = makeDeviceId(parts.clock.now(), parts.random());
  const kept = stored.ok ? replaceDevice(stored.value, device, parts) : stored;
  if (!kept.ok) parts.log.error(`device id: ${kept.error.code} ${kept.error.detail}`);
  return device;
};

const replaceDevice = (bad: unknown, device: string, { storage, log }: SaveStoreParts): Result<void> => {
  const free = bad === null || keepAside(bad, { storage, log, name: 'save' });
  return free ? storage.writeNow(DEVICE_KEY, device) : fail(failure('input/corrupt', 'no place to keep it'));
};

/**
 * The save on this device. Reads all at once when made; later writes wait for nothing and block nothing.
 * A kill at any moment loses at most what the write under way had not yet told the storage.
 */
export class SaveStore {
  private readonly parts: SaveStoreParts;
  private readonly journal: Journal<Save>;
  private readonly retry: RetryingTask;
  private deviceId: string;
  private current: Save;
  private onChange: () => void = () => {};

  constructor(parts: SaveStoreParts) {
    this.parts = parts;
    const { storage, log, clock, random } = parts;
    const generation = finishErasure(storage, log);
    this.deviceId = openDevice(parts);
    this.journal = openSaveJournal(storage, log, () => this.retry.request());
    this.current = merge(storedSave(this.journal.found), newGeneration(generation));
    this.retry = new RetryingTask({
      clock,
      random,
      debounceMs: FIRST_RETRY_MS,
      waits: { firstMs: 2 * FIRST_RETRY_MS, longestMs: LONGEST_RETRY_MS },
      attempt: () => this.writeAgain(),
    });
  }

  /** This device's id, for its counters. */
  get device(): string {
    return this.deviceId;
  }

  get save(): Save {
    return this.current;
  }

  /** From now on this one hears of every change. */
  watch(onChange: () => void): void {
    this.onChange = onChange;
  }

  /** What the change leaves out or lowers stays as it was. A change that could not be read back is refused and logged. */
  update(change: (save: Save) => Save): void {
    const changed = merge(this.current, change(this.current));
    const text = makeSave(changed);
    if (text === makeSave(this.current)) return;
    const readBack = parseSave(text);
    if (!readBack.ok) {
      this.parts.log.error(`save: change refused: ${readBack.error.code} ${readBack.error.detail}`);
      return;
    }
    this.current = changed;
    this.journal.write(changed);
    this.onChange();
  }

  /**
   * Everything earned is gone, here and wherever this save is joined in; the device has another name from now on. What
   * else is kept of the player on this phone goes too, but for the request that this be done: a kill in the middle is
   * made good at the next start. Blocks: from a menu only.
   */
  beginAnew(generation: number): void {
    const { storage, clock, random } = this.parts;
    clearStorage(storage, this.journal.newestSlot);
    this.current = merge(this.current, newGeneration(generation));
    this.journal.replaceAll(this.current);
    this.deviceId = makeDeviceId(clock.now(), random());
    storage.writeNow(DEVICE_KEY, this.deviceId);
    this.onChange();
  }

  /** Writes what is not yet safe, at once. Blocks for milliseconds: when the game is hidden, never in play. */
  flush(): void {
    this.journal.flush();
  }

  private async writeAgain(): Promise<TryOutcome> {
    return (await this.journal.retry()) ? 'done' : 'later';
  }
}
