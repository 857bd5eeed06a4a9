import type { StoragePort } from '../../platform/ports.ts';

/** One small choice this phone remembers, beside the save: a name of a closed list. */
export interface StoredChoice<T extends string> {
  get(): T;
  set(value: T): void;
}

/** The first name stands where nothing was chosen, or nothing readable is stored. */
export const createStoredChoice = <T extends string>(
  storage: StoragePort,
  key: string,
  names: readonly [T, ...T[]],
): StoredChoice<T> => {
  const stored = storage.read(key);
  let value = names.find((name) => stored.ok && stored.value === name) ?? names[0];
  return {
    get: () => value,
    set: (next) => {
      value = next;
      void storage.write(key, next);
    },
  };
};
