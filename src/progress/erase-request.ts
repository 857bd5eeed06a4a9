import type { LogPort, StoragePort } from '../platform/ports.ts';
import { readEraseId } from '../shared/cloud-progress.ts';
import { failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { checksumOf } from './checksum.ts';
import { Journal } from './journal.ts';
import type { PageContent, PageFormat } from './journal-pages.ts';

/** The player's request to have everything deleted. */
export interface EraseRequest {
  /** The generation that begins with the deletion. */
  readonly generation: number;
  /** Tells this request from every other one of the player's: the cloud grants each once. */
  readonly id: string;
}

const NAME = 'erase';
/** Earlier games left the mark `1` under the bare name once the phone itself was empty. */
const OLD_MARK = '1';
const OLD_REQUEST: EraseRequest = { generation: 0, id: 'earlier' };

/** Whether a storage key belongs to the request. */
export const isEraseKey = (key: string): boolean => key === NAME || key.startsWith(`${NAME}.`);

/** `device`: the id it has until then, which cannot be told from the request's. */
export const makeEraseRequest = (generation: number, device: string): EraseRequest => ({
  generation,
  id: checksumOf(generation, device) + checksumOf(generation + 1, device),
});

/** `3 vdy4691du1dti zmmpg`: the generation stands for the number of the write, as each request is of a later one. */
const makePage = ({ generation, id }: EraseRequest): string =>
  `${generation} ${id} ${checksumOf(generation, id)}`;

const parsePage = (stored: unknown): Result<PageContent<EraseRequest>> => {
  const [number, id] = typeof stored === 'string' ? stored.split(' ') : [];
  const generation = Number(number);
  const inOrder = Number.isSafeInteger(generation) && generation >= 0 && readEraseId(id).ok;
  const value = { generation, id: id ?? '' };
  return inOrder && stored === makePage(value)
    ? ok({ kind: 'page', sequence: generation, value })
    : fail(failure('input/corrupt', 'erase request'));
};

const parseOldMark = (stored: unknown): Result<PageContent<EraseRequest>> =>
  stored === OLD_MARK
    ? ok({ kind: 'page', sequence: 0, value: OLD_REQUEST })
    : fail(failure('input/corrupt', 'erase mark'));

const FORMAT: PageFormat<EraseRequest> = { make: (_, request) => ok(makePage(request)), parse: parsePage };

/** Where the request outlives a kill. */
export class EraseJournal {
  private readonly storage: StoragePort;
  private readonly journal: Journal<EraseRequest>;

  constructor({ storage, log }: { readonly storage: StoragePort; readonly log: LogPort }) {
    this.storage = storage;
    const others = { names: [NAME], parse: parseOldMark, afterwards: 'kept' } as const;
    this.journal = new Journal({ storage, log, name: NAME, slotCount: 2, format: FORMAT, others });
  }

  /** The last request that was not granted yet; null where there is none. What was not written whole is none. */
  get found(): EraseRequest | null {
    return this.journal.foundValue ?? this.journal.found.others[0] ?? null;
  }

  /** Blocks for a moment. The request before it, if there is one, is safe until this one is whole. */
  write(request: EraseRequest): Result<void> {
    const written = this.journal.writeNow(request);
    if (!written.ok) return written;
    const readBack = this.storage.read(this.journal.newestSlot ?? '');
    return readBack.ok && readBack.value === makePage(request)
      ? ok(undefined)
      : fail(failure('input/corrupt', 'erase request'));
  }

  /** It was granted. */
  clear(): void {
    this.journal.clear();
  }
}
