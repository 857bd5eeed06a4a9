import type { LogPort, StoragePort } from '../platform/ports.ts';
import { merge } from './merge.ts';
import { keepAside } from './quarantine.ts';
import { EMPTY_SAVE, SAVE_VERSION, type Save } from './save.ts';
import { parseSlot } from './slot.ts';

/** What the storage held at the start, and where new saves may go. */
export interface Shelf {
  readonly save: Save;
  /** Of this version's newest slot; −1 if there was none. */
  readonly sequence: number;
  /** This version's slot that must survive until another one is complete; null if there was none. */
  readonly newest: string | null;
  readonly slots: readonly string[];
}

/**
 * Three: one holds the newest whole save, one may be under an unfinished write, and one is still free for a write
 * that cannot wait (the game is being hidden).
 */
const SLOT_COUNT = 3;
/** `save.2.0`: the schema's version, then the slot. Another version's slots are read and never written. */
const SLOT_KEY = /^save\.(\d+)\.(\d+)$/;

const OWN_PREFIX = `save.${SAVE_VERSION}.`;

const ownKey = (index: number): string => OWN_PREFIX + index;

const usualKeys = (): string[] => Array.from({ length: SLOT_COUNT }, (_, index) => ownKey(index));

const listKeys = (storage: StoragePort, log: LogPort): readonly string[] => {
  const keys = storage.keys();
  if (keys.ok) return keys.value.filter((key) => SLOT_KEY.test(key));
  log.error(`save: ${keys.error.code} ${keys.error.detail}`);
  return usualKeys();
};

interface Found {
  save: Save;
  sequence: number;
  newest: string | null;
  /** Keys that hold something we may not write over. */
  readonly closed: Set<string>;
}

const take = (key: string, storage: StoragePort, log: LogPort, found: Found): void => {
  const stored = storage.read(key);
  if (!stored.ok) {
    log.error(`save: ${key}: ${stored.error.code} ${stored.error.detail}`);
    found.closed.add(key);
    return;
  }
  const content = parseSlot(stored.value);
  if (!content.ok) {
    log.error(`save: ${key}: ${content.error.code} ${content.error.detail}`);
    if (!keepAside(stored.value, storage, log)) found.closed.add(key);
    return;
  }
  if (content.value.kind === 'empty') return;
  found.save = merge(found.save, content.value.slot.save);
  if (content.value.kind === 'newer') {
    log.warn(`save: ${key}: input/newer-version ${content.value.slot.version}, kept as it is`);
    found.closed.add(key);
  } else if (key.startsWith(OWN_PREFIX) && content.value.slot.sequence > found.sequence) {
    found.sequence = content.value.slot.sequence;
    found.newest = key;
  }
};

const openSlots = (closed: ReadonlySet<string>): string[] => {
  const slots: string[] = [];
  for (let index = 0; slots.length < SLOT_COUNT; index++) {
    const key = ownKey(index);
    if (!closed.has(key)) slots.push(key);
  }
  return slots;
};

/** Reads every slot of every version and joins what they hold. Faults go to the log with their codes. */
export const readShelf = (storage: StoragePort, log: LogPort): Shelf => {
  const found: Found = { save: EMPTY_SAVE, sequence: -1, newest: null, closed: new Set() };
  for (const key of listKeys(storage, log)) take(key, storage, log, found);
  const { save, sequence, newest, closed } = found;
  return { save, sequence, newest, slots: openSlots(closed) };
};
