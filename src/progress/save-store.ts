import type { ClockPort, LogPort, StoragePort } from '../platform/ports.ts';
import { failure } from '../shared/failure.ts';
import { fail, type Result } from '../shared/result.ts';
import { AUTOSAVE_SLOTS, type AutosaveSlot } from './autosave-slots.ts';
import { joinSplit, type SplitSave, splitSave } from './believable.ts';
import { isDeviceId, makeDeviceId } from './device-id.ts';
import { clearStorage, finishErasure } from './finish-erasure.ts';
import type { Journal } from './journal.ts';
import { merge } from './merge.ts';
import { keepAside } from './quarantine.ts';
import { RetryingTask, type TryOutcome } from './retrying-task.ts';
import { EMPTY_COUNTERS, newGeneration, type Save } from './save.ts';
import { makeSave, parseSave } from './save-format.ts';
import { laterDay, openSaveJournal, type StoredSave, storedSave } from './save-page.ts';
import type { TrustedDay } from './trusted-clock.ts';

export interface SaveStoreParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  readonly clock: ClockPort;
  /** Where nothing is known of days, all of them are believed. */
  readonly days?: TrustedDay;
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

const textOf = ({ believed, doubted }: SplitSave): string => makeSave(believed) + makeSave(doubted);

/**
 * The save on this device. Reads all at once when made; later writes wait for nothing and block nothing.
 * A kill at any moment loses at most what the write under way had not yet told the storage.
 */
export class SaveStore {
  private readonly parts: SaveStoreParts;
  private readonly journal: Journal<StoredSave>;
  private readonly retry: RetryingTask;
  private deviceId: string;
  private current: StoredSave;
  /** `save` as it was worked out last: from what, and on which day. */
  private seen: { readonly of: StoredSave; readonly today: string; readonly save: Save } | null = null;
  private onChange: () => void = () => {};

  constructor(parts: SaveStoreParts) {
    this.parts = parts;
    const { storage, log, clock, random } = parts;
    const generation = finishErasure(storage, log);
    this.deviceId = openDevice(parts);
    this.journal = openSaveJournal(storage, log, () => this.retry.request());
    const stored = storedSave(this.journal.found, this.latest);
    this.current = { ...stored, believed: merge(stored.believed, newGeneration(generation)) };
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

  /**
   * What was earned and chosen. On a phone that has been offline for days, and on no other, also what is of days that the
   * cloud has not confirmed.
   */
  get save(): Save {
    const of = this.sorted();
    const today = this.parts.days?.today() ?? '';
    if (this.seen?.of === of && this.seen.today === today) return this.seen.save;
    const save = merge(of.believed, splitSave(of.doubted, today).believed);
    this.seen = { of, today, save };
    return save;
  }

  /** The part of it that may go to other devices. */
  get believed(): Save {
    return this.sorted().believed;
  }

  /** How many runs have ended on this phone of those that are kept in this slot while they go on. */
  ended(slot: AutosaveSlot): number {
    return this.current.ended?.[slot] ?? this.endedBefore(slot);
  }

  /** From now on this one hears of every change. */
  watch(onChange: () => void): void {
    this.onChange = onChange;
  }

  /**
   * What the change leaves out or lowers stays as it was. A change that could not be read back is refused and logged.
   * `ends`: it is that of a run of this slot, which is over in the same write.
   */
  update(change: (save: Save) => Save, ends: AutosaveSlot | null = null): void {
    this.join(change(this.save), ends);
  }

  /** Takes in what another device earned and chose. */
  join(other: Save, ends: AutosaveSlot | null = null): void {
    const before = this.sorted();
    const readBack = parseSave(makeSave(other));
    if (!readBack.ok) {
      this.parts.log.error(`save: change refused: ${readBack.error.code} ${readBack.error.detail}`);
      return;
    }
    const joined = joinSplit([before, splitSave(readBack.value, before.until)], before.until);
    if (textOf(joined) === textOf(before) && ends === null) return;
    this.write({ ...before, ...joined, ended: ends === null ? before.ended : this.endedWith(ends) });
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
    const empty = newGeneration(Math.max(generation, this.current.believed.generation));
    this.current = { ...this.current, believed: empty, doubted: empty, ended: {} };
    this.journal.replaceAll(this.current);
    this.deviceId = makeDeviceId(clock.now(), random());
    storage.writeNow(DEVICE_KEY, this.deviceId);
    this.onChange();
  }

  /** Writes what is not yet safe, at once. Blocks for milliseconds: when the game is hidden, never in play. */
  flush(): void {
    this.journal.flush();
  }

  private get latest(): string | null {
    return this.parts.days?.latest() ?? null;
  }

  /** What is stored, sorted by the days that can be now: the cloud may have told of a later one, or for the first time. */
  private sorted(): StoredSave {
    const until = laterDay(this.current.until, this.latest);
    if (until === this.current.until) return this.current;
    const { believed, doubted } = this.current;
    const again = joinSplit([splitSave(believed, until), splitSave(doubted, until)], until);
    this.write({ ...this.current, ...again, until });
    return this.current;
  }

  private write(stored: StoredSave): void {
    this.current = stored;
    this.journal.write(stored);
  }

  /** Earlier games counted challenges, and all other runs together. */
  private endedBefore(slot: AutosaveSlot): number {
    const { runs, duels } = this.current.believed.counters[this.deviceId] ?? EMPTY_COUNTERS;
    return slot === 'challenge' ? duels : runs - duels;
  }

  private endedWith(slot: AutosaveSlot): StoredSave['ended'] {
    const ended = Object.fromEntries(AUTOSAVE_SLOTS.map((name) => [name, this.ended(name)]));
    return { ...ended, [slot]: this.ended(slot) + 1 };
  }

  private async writeAgain(): Promise<TryOutcome> {
    return (await this.journal.retry()) ? 'done' : 'later';
  }
}
