import type { LogPort, StoragePort } from '../platform/ports.ts';
import type { Result } from '../shared/result.ts';
import {
  makeOutboxPage,
  type OutboxPage,
  type OutboxState,
  parseOldOutbox,
  parseOutboxPage,
} from './outbox-page.ts';

export interface OutboxStoreParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  /** The save's. */
  readonly life: number;
}

/** One holds the newest whole page, the other may be under a write that a kill cuts short. */
const PLACES = ['outbox.0', 'outbox.1'] as const;
/** Earlier games kept the list here, without a second place. */
const OLD_PLACE = 'outbox';

/** What a place holds; null where it is empty or cannot be read, which goes to the log. */
const readPlace = <T>(
  place: string,
  { storage, log }: Pick<OutboxStoreParts, 'storage' | 'log'>,
  parse: (stored: unknown) => Result<T>,
): T | null => {
  const stored = storage.read(place);
  if (stored.ok && stored.value === null) return null;
  const value = stored.ok ? parse(stored.value) : stored;
  if (value.ok) return value.value;
  log.warn(`${place}: ${value.error.code} ${value.error.detail}`);
  return null;
};

const newestPage = (parts: OutboxStoreParts): OutboxPage | null => {
  let newest: OutboxPage | null = null;
  for (const place of PLACES) {
    const page = readPlace(place, parts, parseOutboxPage);
    if (page && page.sequence > (newest?.sequence ?? -1)) newest = page;
  }
  return newest;
};

/**
 * Where the waiting runs are kept: a kill at any character of any write leaves the list as it was before that write, or
 * after it. Writes wait for nothing and block nothing.
 */
export class OutboxStore {
  private readonly parts: OutboxStoreParts;
  private wanted: OutboxState;
  /** What the newest whole page holds; null while there is none. */
  private stored: OutboxState | null;
  private sequence: number;
  private writing = false;
  private hasOld: boolean;

  /** Reads all at once; what an earlier game left is brought over. */
  constructor(parts: OutboxStoreParts) {
    this.parts = parts;
    const page = newestPage(parts);
    const old = parts.storage.read(OLD_PLACE);
    this.hasOld = old.ok && old.value !== null;
    this.sequence = page?.sequence ?? -1;
    this.stored = page?.life === parts.life ? page : null;
    this.wanted = this.stored ?? this.beginning(page === null);
    if (this.hasOld) this.settle();
  }

  get state(): OutboxState {
    return this.wanted;
  }

  keep(state: OutboxState): void {
    this.wanted = state;
    this.settle();
  }

  /** Writes what the storage has not taken yet, if there is anything. */
  settle(): void {
    if (!this.writing) void this.write();
  }

  /** Of a life without a page: with what an earlier game left, if there never was a page. */
  private beginning(first: boolean): OutboxState {
    const { life } = this.parts;
    const runs = first ? readPlace(OLD_PLACE, this.parts, parseOldOutbox) : null;
    return { life, runs: runs ?? [], answered: [] };
  }

  private async write(): Promise<void> {
    this.writing = true;
    let written = true;
    while (written && this.wanted !== this.stored) written = await this.writePage(this.wanted);
    if (written && this.hasOld) await this.clearOld();
    this.writing = false;
  }

  /** Never to the place of the newest whole page. */
  private async writePage(state: OutboxState): Promise<boolean> {
    const sequence = this.sequence + 1;
    const place = PLACES[sequence % 2 === 0 ? 0 : 1];
    const written = await this.put(place, makeOutboxPage({ ...state, sequence }));
    if (!written) return false;
    this.sequence = sequence;
    this.stored = state;
    return true;
  }

  /** Only once a page of ours is whole. */
  private async clearOld(): Promise<void> {
    if (await this.put(OLD_PLACE, '')) this.hasOld = false;
  }

  private async put(place: string, text: string): Promise<boolean> {
    const written = await this.parts.storage.write(place, text);
    if (!written.ok) this.parts.log.warn(`${place}: ${written.error.code} ${written.error.detail}`);
    return written.ok;
  }
}
