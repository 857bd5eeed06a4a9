import type { LogPort, StoragePort } from '../platform/ports.ts';

/** Bad values of one journal kept for whoever looks into them. More than these would crowd the storage. */
const PLACES = 8;

interface QuarantineParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  /** The journal's: the places are `name.bad.0` … */
  readonly name: string;
}

const placesOf = (name: string): string[] =>
  Array.from({ length: PLACES }, (_, index) => `${name}.bad.${index}`);

const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Copies a value that could not be read to the first free place. True when it is safe there (or was already);
 * false means its slot is its only home and must not be written over. Writes at once: for the start of the game only.
 */
export const keepAside = (value: unknown, { storage, log, name }: QuarantineParts): boolean => {
  const text = toText(value);
  for (const key of placesOf(name)) {
    const held = storage.read(key);
    if (held.ok && held.value === text) return true;
    if (held.ok && held.value === null) return keep(key, text, storage, log);
  }
  return false;
};

/** Nothing that was put aside for this journal is left. */
export const clearAside = (storage: StoragePort, name: string): void => {
  for (const key of placesOf(name)) {
    const held = storage.read(key);
    if (held.ok && held.value !== null) storage.remove(key);
  }
};

const keep = (key: string, text: string, storage: StoragePort, log: LogPort): boolean => {
  const kept = storage.writeNow(key, text);
  if (!kept.ok) log.warn(`${key}: ${kept.error.code} ${kept.error.detail}`);
  return kept.ok;
};
