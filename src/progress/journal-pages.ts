import type { LogPort, StoragePort } from '../platform/ports.ts';
import type { Failure } from '../shared/failure.ts';
import type { Result } from '../shared/result.ts';
import { keepAside } from './quarantine.ts';

/** What a stored text was found to be. `newer`: written by a later game, read as far as this one understands it. */
export type PageContent<T> =
  | { readonly kind: 'page'; readonly sequence: number; readonly value: T }
  | { readonly kind: 'newer'; readonly version: number; readonly value: T };

/** How the values of a journal are written down. */
export interface PageFormat<T> {
  readonly make: (sequence: number, value: T) => Result<string>;
  /** Is handed whatever a key held, but never null. */
  readonly parse: (stored: unknown) => Result<PageContent<T>>;
}

/** Where other versions of the game keep the same values. */
export interface OtherKeys<T> {
  /** Keys that are always looked at. */
  readonly names?: readonly string[];
  /** Further keys, if the storage holds them. */
  readonly pattern?: RegExp;
  readonly parse: (stored: unknown) => Result<PageContent<T>>;
  /** `kept`: that game may come back to them. `emptied`: as soon as a page of ours is whole. */
  readonly afterwards: 'kept' | 'emptied';
}

export interface JournalParts<T> {
  readonly storage: StoragePort;
  readonly log: LogPort;
  /** Slots are `name.0`, `name.1` … */
  readonly name: string;
  /** What cannot be read is put aside under `aside.bad.0` …; `name` where this is not said. */
  readonly aside?: string;
  /**
   * Two where one write follows the other: one slot holds the newest whole page, and the other may be under a write that
   * a kill cuts short. Three where a write that cannot wait may come while another one is under way.
   */
  readonly slotCount: 2 | 3;
  readonly format: PageFormat<T>;
  readonly others?: OtherKeys<T>;
}

export interface Page<T> {
  readonly key: string;
  readonly sequence: number;
  readonly value: T;
}

/** What the storage held when the journal was opened. */
export interface JournalPages<T> {
  /** Whole pages of this version, the newest last. */
  readonly own: readonly Page<T>[];
  /** What other versions of the game left. */
  readonly others: readonly T[];
  /** Keys of `OtherKeys` that held anything. */
  readonly otherKeys: readonly string[];
  /** Where this version may write. */
  readonly slots: readonly string[];
}

interface Found<T> {
  readonly own: Page<T>[];
  readonly others: T[];
  readonly otherKeys: string[];
  /** They hold what must not be written over. */
  readonly closed: Set<string>;
}

const slotKeys = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}.${index}`);

const isSlotOf = (name: string, key: string): boolean =>
  key.startsWith(`${name}.`) && /^\d+$/.test(key.slice(name.length + 1));

const logFault = <T>({ log }: JournalParts<T>, key: string, { code, detail }: Failure): void =>
  log.error(`${key}: ${code} ${detail}`);

/** The keys to be read: this version's slots and those of others. */
const listKeys = <T>(parts: JournalParts<T>): { readonly own: string[]; readonly others: string[] } => {
  const { storage, name, slotCount, others } = parts;
  const names = others?.names ?? [];
  const keys = storage.keys();
  if (!keys.ok) {
    logFault(parts, name, keys.error);
    return { own: slotKeys(name, slotCount), others: [...names] };
  }
  const own = keys.value.filter((key) => isSlotOf(name, key));
  const further = keys.value.filter((key) => others?.pattern?.test(key) && !own.includes(key));
  return { own, others: [...new Set([...names, ...further])] };
};

/** Null where the key is empty, or holds what cannot be read: that goes to the log and is put aside. */
const readKey = <T>(
  key: string,
  parts: JournalParts<T>,
  parse: PageFormat<T>['parse'],
  { closed, otherKeys }: Found<T>,
): PageContent<T> | null => {
  const stored = parts.storage.read(key);
  if (!stored.ok) {
    logFault(parts, key, stored.error);
    closed.add(key);
    return null;
  }
  if (stored.value === null) return null;
  if (!isSlotOf(parts.name, key)) otherKeys.push(key);
  const content = parse(stored.value);
  if (content.ok) return content.value;
  logFault(parts, key, content.error);
  if (!keepAside(stored.value, { ...parts, name: parts.aside ?? parts.name })) closed.add(key);
  return null;
};

const readOwn = <T>(key: string, parts: JournalParts<T>, found: Found<T>): void => {
  const content = readKey(key, parts, parts.format.parse, found);
  if (content?.kind === 'page') found.own.push({ key, ...content });
  if (content?.kind !== 'newer') return;
  parts.log.warn(`${key}: input/newer-version ${content.version}, kept as it is`);
  found.others.push(content.value);
  found.closed.add(key);
};

const readOther = <T>(key: string, parts: JournalParts<T>, other: OtherKeys<T>, found: Found<T>): void => {
  const content = readKey(key, parts, other.parse, found);
  if (content?.kind === 'newer')
    parts.log.warn(`${key}: input/newer-version ${content.version}, kept as it is`);
  if (content) found.others.push(content.value);
};

const openSlots = ({ name, slotCount }: JournalParts<unknown>, closed: ReadonlySet<string>): string[] =>
  slotKeys(name, slotCount + closed.size)
    .filter((key) => !closed.has(key))
    .slice(0, slotCount);

/** Reads all there is of a journal, of every version. Faults go to the log with their codes. */
export const readPages = <T>(parts: JournalParts<T>): JournalPages<T> => {
  const found: Found<T> = { own: [], others: [], otherKeys: [], closed: new Set() };
  const keys = listKeys(parts);
  for (const key of keys.own) readOwn(key, parts, found);
  for (const key of keys.others) if (parts.others) readOther(key, parts, parts.others, found);
  const { own, others, otherKeys, closed } = found;
  own.sort((a, b) => a.sequence - b.sequence);
  return { own, others, otherKeys, slots: openSlots(parts as JournalParts<unknown>, closed) };
};
