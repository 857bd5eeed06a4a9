import type { StoragePort } from '../platform/ports.ts';
import type { Result } from '../shared/result.ts';

/** A storage, and whether it takes what is to outlive the game. */
export interface StorageWatch {
  readonly port: StoragePort;
  /** Something of the player's was refused, and nothing of it has been written since. */
  readonly failing: () => boolean;
  /** From now on this one hears of every change. */
  readonly watch: (onChange: () => void) => void;
}

/** What was earned, runs in progress, and runs on their way. All else is asked for again. */
const MATTERS = /^(?:save|run|duel|outbox)\./;

/** All slots of a journal are one: it goes on to another where one is not to be had. */
const journalOf = (key: string): string => key.replace(/\.\d+$/, '');

/** What was earned lies in the save: with it written, nothing that was refused before is amiss any more. */
const holdsAll = (key: string): boolean => key.startsWith('save.');

export const watchStorage = (storage: StoragePort): StorageWatch => {
  const refused = new Set<string>();
  let onChange = (): void => {};
  const hear = (key: string, written: Result<void>): Result<void> => {
    if (!MATTERS.test(key)) return written;
    const before = refused.size > 0;
    if (!written.ok) refused.add(journalOf(key));
    else if (holdsAll(key)) refused.clear();
    else refused.delete(journalOf(key));
    if (refused.size > 0 !== before) onChange();
    return written;
  };
  return {
    port: {
      ...storage,
      write: async (key, value) => hear(key, await storage.write(key, value)),
      writeNow: (key, value) => hear(key, storage.writeNow(key, value)),
    },
    failing: () => refused.size > 0,
    watch: (listener) => {
      onChange = listener;
    },
  };
};
