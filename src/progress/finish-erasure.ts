import type { LogPort, StoragePort } from '../platform/ports.ts';
import { EraseJournal, isEraseKey } from './erase-request.ts';
import { newGeneration } from './save.ts';
import { openSaveJournal, SAVE_PAGES, storedSave } from './save-page.ts';

/** What is to be taken away where the platform hosts it: whoever hosted it has emptied the rest. */
const HOSTED = 'friends';

/** Removes everything of the player's but the request to have it deleted, and what is spared. */
export const clearStorage = (storage: StoragePort, spared: string | null): void => {
  const kept = [spared, HOSTED];
  const keys = storage.keys();
  for (const key of keys.ok ? keys.value : [])
    if (!kept.includes(key) && !isEraseKey(key)) storage.remove(key);
};

const removeOlderThan = (generation: number, storage: StoragePort): void => {
  const keys = storage.keys();
  for (const key of keys.ok ? keys.value : []) {
    if (!key.startsWith('save.')) continue;
    const stored = storage.read(key);
    const page = stored.ok ? SAVE_PAGES.parse(stored.value) : stored;
    if (!page.ok || page.value.kind !== 'page') continue;
    if (page.value.value.believed.generation < generation) storage.remove(key);
  }
};

/**
 * At the start: a deletion that a kill cut short is carried through before anything is read. Answers the generation it
 * aims at; 0 where nothing is left to be done here. The old save goes last, so that another kill is found out.
 */
export const finishErasure = (storage: StoragePort, log: LogPort): number => {
  const generation = new EraseJournal({ storage, log }).found?.generation ?? 0;
  if (generation === 0) return 0;
  const journal = openSaveJournal(storage, log);
  const found = storedSave(journal.found, null);
  if (found.believed.generation < generation) {
    clearStorage(storage, journal.newestSlot);
    const empty = newGeneration(generation);
    journal.writeNow({ believed: empty, doubted: empty, until: found.until, ended: {} });
  }
  removeOlderThan(generation, storage);
  return generation;
};
