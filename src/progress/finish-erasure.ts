import type { LogPort, StoragePort } from '../platform/ports.ts';
import { isErasePlace, readEraseRequest } from './erase-request.ts';
import { newGeneration } from './save.ts';
import { makeSlot, parseSlot } from './slot.ts';
import { readShelf, type Shelf } from './slot-shelf.ts';

/** Everything of the player's but the wish to have it deleted, and what is spared. */
export const clearStorage = (storage: StoragePort, spared: string | null): void => {
  const keys = storage.keys();
  for (const key of keys.ok ? keys.value : []) if (key !== spared && !isErasePlace(key)) storage.remove(key);
};

/** A new life begins where the save is of an earlier one; the old save goes last, so that a kill is found out. */
const begin = (
  life: number,
  { newest, slots, sequence }: Shelf,
  storage: StoragePort,
  log: LogPort,
): void => {
  clearStorage(storage, newest);
  const slot = slots.find((key) => key !== newest) as string;
  const written = storage.writeNow(slot, makeSlot({ sequence: sequence + 1, save: newGeneration(life) }));
  if (!written.ok) log.error(`erase: ${written.error.code} ${written.error.detail}`);
};

const removeOlderThan = (life: number, storage: StoragePort): void => {
  const keys = storage.keys();
  for (const key of keys.ok ? keys.value : []) {
    if (!key.startsWith('save.')) continue;
    const stored = storage.read(key);
    const slot = stored.ok ? parseSlot(stored.value) : stored;
    if (slot.ok && slot.value.kind === 'good' && slot.value.slot.save.life < life) storage.remove(key);
  }
};

const NONE = { life: 0 };

/**
 * At the start: a deletion that a kill cut short is carried through before anything is read. Answers the life it aims
 * at; 0 where nothing is left to be done here.
 */
export const finishErasure = (storage: StoragePort, log: LogPort): number => {
  const { life } = readEraseRequest(storage) ?? NONE;
  if (life === 0) return 0;
  const shelf = readShelf(storage, log);
  if (shelf.save.life < life) begin(life, shelf, storage, log);
  removeOlderThan(life, storage);
  return life;
};
