import type { ClockPort, LogPort, StoragePort } from '../platform/ports.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { fail, type Result } from '../shared/result.ts';
import { isDeviceId, makeDeviceId } from './device-id.ts';
import { clearStorage, finishErasure } from './finish-erasure.ts';
import { merge } from './merge.ts';
import { keepAside } from './quarantine.ts';
import { newGeneration, type Save } from './save.ts';
import { makeSave, parseSave } from './save-format.ts';
import { makeSlot } from './slot.ts';
import { readShelf } from './slot-shelf.ts';

export interface SaveStoreParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  readonly clock: ClockPort;
  /** 0 ≤ random < 1; only for the id of a new device. */
  readonly random: () => number;
}

const DEVICE_KEY = 'device';
/** Milliseconds before a refused write is tried again, doubled each time. */
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 60_000;

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
  const free = bad === null || keepAside(bad, storage, log);
  return free ? storage.writeNow(DEVICE_KEY, device) : fail(failure('input/corrupt', 'no place to keep it'));
};

/**
 * The save on this device. Reads all at once when made; later writes wait for nothing and block nothing.
 * A kill at any moment loses at most what the write under way had not yet told the storage.
 */
export class SaveStore {
  private readonly parts: SaveStoreParts;
  private readonly slots: readonly string[];
  private deviceId: string;
  private current: Save;
  private sequence: number;
  /** The slot of the newest whole save: the one place not to write to. */
  private newest: string | null;
  private newestSequence: number;
  private writingTo: string | null = null;
  private onChange: () => void = () => {};
  private dirty = false;
  private retryMs = FIRST_RETRY_MS;
  private retrying = false;

  constructor(parts: SaveStoreParts) {
    this.parts = parts;
    const life = finishErasure(parts.storage, parts.log);
    this.deviceId = openDevice(parts);
    const shelf = readShelf(parts.storage, parts.log);
    this.current = merge(shelf.save, newGeneration(life));
    this.slots = shelf.slots;
    this.newest = shelf.newest;
    this.sequence = shelf.sequence;
    this.newestSequence = shelf.sequence;
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
    this.dirty = true;
    this.writeSoon();
    this.onChange();
  }

  /**
   * Everything earned is gone, here and wherever this save is joined in; the device has another name from now on. What
   * else is kept of the player on this phone goes too, but for the wish that this be done: a kill in the middle is made
   * good at the next start. Blocks: from a menu only.
   */
  beginAnew(life: number): void {
    const { storage, clock, random } = this.parts;
    const old = this.newest;
    clearStorage(storage, old);
    this.update(() => newGeneration(life));
    this.flush();
    if (old !== null && old !== this.newest) storage.remove(old);
    this.deviceId = makeDeviceId(clock.now(), random());
    storage.writeNow(DEVICE_KEY, this.deviceId);
  }

  /** Writes what is not yet safe, at once. Blocks for milliseconds: when the game is hidden, never in play. */
  flush(): void {
    if (!this.dirty && this.writingTo === null) return;
    const { slot, sequence, text } = this.nextWrite();
    this.settle(slot, sequence, this.parts.storage.writeNow(slot, text));
  }

  private writeSoon(): void {
    if (this.writingTo !== null || this.retrying) return;
    void this.write();
  }

  private async write(): Promise<void> {
    const { life } = this.current;
    const { slot, sequence, text } = this.nextWrite();
    this.writingTo = slot;
    const written = await this.parts.storage.write(slot, text);
    this.writingTo = null;
    this.settle(slot, sequence, written);
    // What landed after a deletion.
    if (life < this.current.life && slot !== this.newest) this.parts.storage.remove(slot);
    if (this.dirty) this.writeSoon();
  }

  private nextWrite(): { readonly slot: string; readonly sequence: number; readonly text: string } {
    const slot = this.slots.find((key) => key !== this.newest && key !== this.writingTo) as string;
    this.sequence += 1;
    this.dirty = false;
    return { slot, sequence: this.sequence, text: makeSlot({ sequence: this.sequence, save: this.current }) };
  }

  /** A write that lands after a later one has landed is old news. */
  private settle(slot: string, sequence: number, written: Result<void>): void {
    if (!written.ok) {
      this.retryLater(written.error);
      return;
    }
    this.retryMs = FIRST_RETRY_MS;
    if (sequence < this.newestSequence) return;
    this.newest = slot;
    this.newestSequence = sequence;
  }

  private retryLater(error: Failure): void {
    const { log, clock } = this.parts;
    log.error(`save: not written: ${error.code} ${error.detail}`);
    this.dirty = true;
    if (this.retrying) return;
    this.retrying = true;
    clock.after(this.retryMs, () => {
      this.retrying = false;
      this.writeSoon();
    });
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }
}
