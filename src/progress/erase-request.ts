import type { StoragePort } from '../platform/ports.ts';
import { readEraseId } from '../shared/cloud-progress.ts';
import { failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { checksumOf } from './checksum.ts';

/** The player wants everything deleted. */
export interface EraseRequest {
  /** The life that begins with the deletion. */
  readonly life: number;
  /** Tells this wish from every other one of the player's: the cloud grants each once. */
  readonly id: string;
}

/** One holds the wish, the other may be under a write that a kill cuts short. */
const PLACES = ['erase.0', 'erase.1'] as const;
/** Earlier games left a mark here once the phone itself was empty. */
const OLD_PLACE = 'erase';
const OLD_WISH: EraseRequest = { life: 0, id: 'earlier' };

export const isErasePlace = (key: string): boolean =>
  key === OLD_PLACE || (PLACES as readonly string[]).includes(key);

/** `device`: the id it has until then, which cannot be told from the wish's. */
export const makeEraseRequest = (life: number, device: string): EraseRequest => ({
  life,
  id: checksumOf(life, device) + checksumOf(life + 1, device),
});

const makeWish = ({ life, id }: EraseRequest): string => `${life} ${id} ${checksumOf(life, id)}`;

const parseWish = (stored: unknown): EraseRequest | null => {
  const [life, id] = typeof stored === 'string' ? stored.split(' ') : [];
  const wish = { life: Number(life), id: id ?? '' };
  const inOrder = Number.isSafeInteger(wish.life) && wish.life >= 0 && readEraseId(id).ok;
  return inOrder && stored === makeWish(wish) ? wish : null;
};

const wishIn = (storage: StoragePort, place: string): EraseRequest | null => {
  const stored = storage.read(place);
  return stored.ok ? parseWish(stored.value) : null;
};

const oldWish = (storage: StoragePort): EraseRequest | null => {
  const old = storage.read(OLD_PLACE);
  return old.ok && old.value === '1' ? OLD_WISH : null;
};

/** The places, that of the newest wish last. */
const byAge = (storage: StoragePort): string[] =>
  [...PLACES].sort((a, b) => (wishIn(storage, a)?.life ?? -1) - (wishIn(storage, b)?.life ?? -1));

/** The last wish that was not granted yet; null where there is none. What was not written whole is no wish. */
export const readEraseRequest = (storage: StoragePort): EraseRequest | null => {
  const [, newest] = byAge(storage);
  return wishIn(storage, newest as string) ?? oldWish(storage);
};

/** Blocks for a moment. The wish before it, if there is one, is safe until this one is whole. */
export const writeEraseRequest = (storage: StoragePort, wish: EraseRequest): Result<void> => {
  const place = byAge(storage)[0] as string;
  const written = storage.writeNow(place, makeWish(wish));
  if (!written.ok) return written;
  return wishIn(storage, place)?.id === wish.id ? ok(undefined) : fail(failure('input/corrupt', place));
};

/** It was granted. The newest goes last: an older one must not be taken for it. */
export const clearEraseRequest = (storage: StoragePort): void => {
  for (const place of [OLD_PLACE, ...byAge(storage)]) storage.remove(place);
};
