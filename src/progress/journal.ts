import { failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { type JournalPages, type JournalParts, readPages } from './journal-pages.ts';
import { clearAside } from './quarantine.ts';

/** One write of a value; its identity tells it from the next, also of an equal value. */
interface Entry<T> {
  readonly value: T;
}

interface Write<T> {
  readonly entry: Entry<T>;
  readonly slot: string;
  readonly sequence: number;
  readonly text: string;
}

/**
 * A value that outlives a kill at any byte of any write. Each write goes to a slot that holds neither the newest whole
 * page nor a write under way, with the number of writes before it and a checksum, so that what was cut short is found
 * out. All is read at once when the journal is opened.
 */
export class Journal<T> {
  readonly found: JournalPages<T>;
  private readonly parts: JournalParts<T>;
  private readonly onRefused: () => void;
  private newest: { readonly slot: string; readonly sequence: number } | null;
  /** The number of the last write that was begun. */
  private sequence: number;
  /** Not known to be safe yet. */
  private pending: Entry<T> | null = null;
  private writingTo: string | null = null;
  /** The slot whose write under way is of no use any more: see `replaceAll`. */
  private abandoned: string | null = null;
  private otherKeys: readonly string[];

  /** `onRefused`: the storage did not take a write, and `retry` is for the caller to call. */
  constructor(parts: JournalParts<T>, onRefused: () => void = () => {}) {
    this.parts = parts;
    this.onRefused = onRefused;
    this.found = readPages(parts);
    const last = this.found.own[this.found.own.length - 1];
    this.newest = last ? { slot: last.key, sequence: last.sequence } : null;
    this.sequence = last?.sequence ?? -1;
    this.otherKeys = parts.others?.afterwards === 'emptied' ? this.found.otherKeys : [];
  }

  /** The value of the newest whole page that was found; null where there was none. */
  get foundValue(): T | null {
    return this.found.own[this.found.own.length - 1]?.value ?? null;
  }

  get newestSlot(): string | null {
    return this.newest?.slot ?? null;
  }

  /** Writes soon and blocks nothing. If values come while a write is under way, only the last is written. */
  write(value: T): void {
    this.pending = { value };
    void this.retry();
  }

  /** Written at once, which blocks for milliseconds: at the start, in menus and when the game is hidden. */
  writeNow(value: T): Result<void> {
    this.pending = { value };
    return this.flush();
  }

  /** Writes at once what is not known to be safe, also what a slow write still holds. */
  flush(): Result<void> {
    const entry = this.pending;
    if (!entry) return ok(undefined);
    const write = this.nextWrite(entry);
    if (!write.ok) return write;
    const { slot, text } = write.value;
    const written = this.parts.storage.writeNow(slot, text);
    this.settle(write.value, written);
    return written;
  }

  /** Writes what the storage has not taken yet. True: it has taken all there was, or a write is still under way. */
  async retry(): Promise<boolean> {
    return this.writingTo !== null || this.work();
  }

  /** Written at once, and no other page is left: also not that of a write under way, once it has landed. */
  replaceAll(value: T): Result<void> {
    this.abandoned = this.writingTo;
    const written = this.writeNow(value);
    if (written.ok) {
      for (const slot of this.found.slots) if (slot !== this.newestSlot) this.parts.storage.remove(slot);
    }
    return written;
  }

  /** Removes all of it. The newest page goes last: an older one must not be taken for it after a kill. */
  clear(): void {
    const { storage } = this.parts;
    for (const key of this.found.otherKeys) storage.remove(key);
    for (const slot of this.found.slots) if (slot !== this.newestSlot) storage.remove(slot);
    if (this.newest) storage.remove(this.newest.slot);
    clearAside(storage, this.parts.aside ?? this.parts.name);
    this.newest = null;
    this.pending = null;
  }

  private async work(): Promise<boolean> {
    for (let entry = this.pending; entry; entry = this.pending) {
      const write = this.nextWrite(entry);
      if (!write.ok || !(await this.writeSlowly(write.value))) return false;
    }
    await this.emptyOtherKeys();
    return true;
  }

  private async writeSlowly(write: Write<T>): Promise<boolean> {
    const { slot, text } = write;
    this.writingTo = slot;
    const written = await this.parts.storage.write(slot, text);
    this.writingTo = null;
    this.settle(write, written);
    if (this.abandoned === slot) {
      this.abandoned = null;
      if (slot !== this.newestSlot) this.parts.storage.remove(slot);
    }
    return written.ok;
  }

  /** A value that has no text is given up, and the page before it stays. */
  private nextWrite(entry: Entry<T>): Result<Write<T>> {
    const { format, log, name } = this.parts;
    const slot = this.found.slots.find((key) => key !== this.newestSlot && key !== this.writingTo);
    if (slot === undefined) return fail(failure('host/unknown', `${name}: no slot is free`));
    const text = format.make(this.sequence + 1, entry.value);
    if (text.ok) {
      this.sequence += 1;
      return ok({ entry, slot, sequence: this.sequence, text: text.value });
    }
    log.warn(`${name}: ${text.error.code} ${text.error.detail}`);
    if (this.pending === entry) this.pending = null;
    return text;
  }

  /** A write that lands after a later one has landed is old news. */
  private settle({ entry, slot, sequence }: Write<T>, written: Result<void>): void {
    if (!written.ok) {
      const { code, detail } = written.error;
      this.parts.log.error(`${this.parts.name}: not written: ${code} ${detail}`);
      this.onRefused();
      return;
    }
    if (this.pending === entry) this.pending = null;
    if (sequence > (this.newest?.sequence ?? -1)) this.newest = { slot, sequence };
  }

  /** Only once a page of ours is whole. */
  private async emptyOtherKeys(): Promise<void> {
    const { storage, log } = this.parts;
    for (const key of this.newest ? this.otherKeys : []) {
      const emptied = await storage.write(key, '');
      if (emptied.ok) this.otherKeys = this.otherKeys.filter((other) => other !== key);
      else log.warn(`${key}: ${emptied.error.code} ${emptied.error.detail}`);
    }
  }
}
