import type { LogPort, StoragePort } from '../../platform/ports.ts';
import type { Result } from '../../shared/result.ts';
import { type AutosavePage, makeAutosavePage, parseAutosavePage, type SavedRun } from './saved-run.ts';

/**
 * One place holds the newest whole page, one may be under a write that a kill cuts short, and one is free for the
 * write that cannot wait.
 */
const PLACES = [0, 1, 2] as const;

/** A challenge is kept beside the run of one's own that a card may have come into. */
export type AutosaveSlot = 'run' | 'duel';

export interface AutosaveStoreParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  readonly shelf: AutosaveSlot;
  readonly rulesVersion: number;
  /** Runs of this shelf that this device has recorded. */
  readonly ended: number;
  /** The save's. */
  readonly life: number;
}

/** Keeps the run in progress over a kill of the game. Reads all at once when made; writes do not block but one. */
export class AutosaveStore {
  private readonly parts: AutosaveStoreParts;
  private heldRun: SavedRun | null;
  /** What the newest whole page holds. */
  private stored: SavedRun | null;
  private sequence: number;
  private writingTo: string | null = null;

  constructor(parts: AutosaveStoreParts) {
    this.parts = parts;
    const newest = this.newest();
    this.sequence = newest?.sequence ?? -1;
    this.stored = newest?.run ?? null;
    this.heldRun = this.stillOpen(this.stored);
  }

  /** The run that was left behind. */
  get held(): SavedRun | null {
    return this.heldRun;
  }

  /** Written soon: after the write that is under way, if there is one. */
  keep(run: SavedRun): void {
    this.heldRun = run;
    void this.write();
  }

  /** Written at once, which blocks: for the moment the game is hidden. */
  keepNow(run: SavedRun): void {
    this.heldRun = run;
    const sequence = this.freeSequence();
    const page = { sequence, run };
    const text = this.textOf(page);
    if (text !== null) this.settle(page, this.parts.storage.writeNow(this.placeOf(sequence), text));
  }

  /** The run is over, and the save says so. */
  end(): void {
    this.heldRun = null;
  }

  /** The run cannot be gone on with, or must not be. */
  forget(): void {
    if (!this.heldRun) return;
    this.heldRun = null;
    void this.write();
  }

  private async write(): Promise<void> {
    if (this.writingTo !== null) return;
    const page = { sequence: this.freeSequence(), run: this.heldRun };
    const text = this.textOf(page);
    if (text === null) return;
    const place = this.placeOf(page.sequence);
    this.writingTo = place;
    const written = await this.parts.storage.write(place, text);
    this.writingTo = null;
    this.settle(page, written);
    if (written.ok && this.heldRun !== this.stored) void this.write();
  }

  /** A write that lands after a later one has landed is old news. */
  private settle({ sequence, run }: AutosavePage, written: Result<void>): void {
    if (!written.ok) {
      this.parts.log.warn(`kept run: ${written.error.code} ${written.error.detail}`);
    } else if (sequence > this.sequence) {
      this.sequence = sequence;
      this.stored = run;
    }
  }

  private textOf(page: AutosavePage): string | null {
    const text = makeAutosavePage(page);
    if (text.ok) return text.value;
    this.parts.log.warn(`kept run: ${text.error.code} ${text.error.detail}`);
    return null;
  }

  /** The next whose place is neither the newest page's nor that of a write under way, which may land after ours. */
  private freeSequence(): number {
    const next = this.sequence + 1;
    return this.placeOf(next) === this.writingTo ? next + 1 : next;
  }

  private placeOf(sequence: number): string {
    return `${this.parts.shelf}.${sequence % PLACES.length}`;
  }

  private newest(): AutosavePage | null {
    let newest: AutosavePage | null = null;
    for (const place of PLACES) {
      const page = this.read(this.placeOf(place));
      if (page && page.sequence > (newest?.sequence ?? -1)) newest = page;
    }
    return newest;
  }

  /** Whatever cannot be read is logged and will be written over. */
  private read(place: string): AutosavePage | null {
    const { storage, log } = this.parts;
    const stored = storage.read(place);
    if (stored.ok && stored.value === null) return null;
    const page = stored.ok ? parseAutosavePage(stored.value) : stored;
    if (page.ok) return page.value;
    log.error(`${place}: ${page.error.code} ${page.error.detail}; dropped`);
    return null;
  }

  /** A run under other rules would be another run, and one that was recorded is over. */
  private stillOpen(run: SavedRun | null): SavedRun | null {
    const { ended, life } = this.parts;
    if (!run || run.ended !== ended || run.life !== life) return null;
    if (run.replay.rulesVersion === this.parts.rulesVersion) return run;
    this.parts.log.warn(`kept run: made under rules ${run.replay.rulesVersion}; dropped`);
    return null;
  }
}
