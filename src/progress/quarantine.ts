import type { LogPort, StoragePort } from '../platform/ports.ts';

/** Bad values kept for whoever looks into them. More than these would crowd the storage. */
const PLACES = 8;

const placeKey = (index: number): string => `save.bad.${index}`;

const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Copies a value that could not be read to the first free place. True when it is safe there (or was already);
 * false means its slot is its only home and must not be written over. Writes at once: for the start of the game only.
 */
export const keepAside = (value: unknown, storage: StoragePort, log: LogPort): boolean => {
  const text = toText(value);
  for (let index = 0; index < PLACES; index++) {
    const key = placeKey(index);
    const held = storage.read(key);
    if (held.ok && held.value === text) return true;
    if (held.ok && held.value === null) return keep(key, text, storage, log);
  }
  return false;
};

const keep = (key: string, text: string, storage: StoragePort, log: LogPort): boolean => {
  const kept = storage.writeNow(key, text);
  if (!kept.ok) log.warn(`save: ${key}: ${kept.error.code} ${kept.error.detail}`);
  return kept.ok;
};
