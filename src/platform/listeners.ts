import type { LogPort, Unsubscribe } from './ports.ts';
import { textOf } from './text-of.ts';

/** One event's listeners. A listener that throws is logged and the others are still told. */
export interface Listeners<T> {
  add(listener: (value: T) => void): Unsubscribe;
  tell(value: T): void;
}

export const createListeners = <T>(name: string, log: LogPort): Listeners<T> => {
  const listeners = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    // A copy: a listener may unsubscribe itself or another while being told.
    tell: (value) => {
      for (const listener of [...listeners]) tellOne(name, listener, value, log);
    },
  };
};

const tellOne = <T>(name: string, listener: (value: T) => void, value: T, log: LogPort): void => {
  try {
    listener(value);
  } catch (thrown) {
    log.error(`listener of ${name}: ${textOf(thrown)}`);
  }
};
