import { ALLOWED_GLOBALS, UNDELETABLE, UNFORGEABLE } from './allowed-globals.ts';
import { native } from './natives.ts';

const isUnforgeable = (name: string): boolean => (UNFORGEABLE as readonly string[]).includes(name);

const isUndeletable = (name: string): boolean => UNDELETABLE.includes(name);

const sweepObject = (owner: object, keep: (name: string) => boolean): string[] =>
  Object.getOwnPropertyNames(owner).filter((name) => !keep(name) && !Reflect.deleteProperty(owner, name));

/** Without this the global object would call itself a Window. */
const dropTag = (prototype: object): void => {
  Reflect.deleteProperty(prototype, Symbol.toStringTag);
};

/** The window's prototype chain, without Object.prototype: bare names are found there too. */
const chainOf = (start: object): object[] => {
  const above = Object.getPrototypeOf(start) as object | null;
  return above === null || above === Object.prototype ? [] : [above, ...chainOf(above)];
};

/**
 * Deletes every global the mini-game runtime does not have. Answers the names that could not be deleted and
 * are not known to be unforgeable; a browser that makes this list longer is a new entry for the ledger.
 */
export const sweepGlobals = (intl: boolean): string[] => {
  const keep = (name: string): boolean =>
    ALLOWED_GLOBALS.has(name) || isUnforgeable(name) || (intl && name === 'Intl');
  const left = sweepObject(native.window, keep);
  chainOf(native.window).forEach(dropTag);
  return [...left, ...chainOf(native.window).flatMap((prototype) => sweepObject(prototype, isUndeletable))];
};

/** Members left on the browser's own prototypes, for objects that are handed out as they are. */
export const trimPrototype = (prototype: object, keep: readonly string[]): void => {
  sweepObject(prototype, (name) => keep.includes(name));
};
