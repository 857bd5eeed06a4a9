import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import type { StoragePort } from '../../src/platform/ports.ts';
import { ok, type Result } from '../../src/shared/result.ts';

/** What a write that a kill cut short leaves behind. */
export type Tear = 'truncated' | 'half old';

/** Thrown out of a synchronous write by the kill: nothing of the game runs after it. */
export class Killed extends Error {}

export interface MortalStorage {
  readonly port: StoragePort;
  /** Characters written so far. */
  readonly written: () => number;
  readonly dead: () => boolean;
  /** Asynchronous writes wait; a kill while they wait cuts each of them short at half. */
  hold(): void;
  kill(): void;
}

interface Waiting {
  readonly key: string;
  readonly value: string;
}

const tearInto = (cells: Cells, { key, value }: Waiting, length: number, tear: Tear): void => {
  const old = cells.get(key);
  const rest = tear === 'half old' && typeof old === 'string' ? old.slice(length) : '';
  cells.set(key, value.slice(0, length) + rest);
};

/**
 * A storage over `cells` that lets `life` characters through and then kills the game: the character that would be next,
 * and everything after it, never reaches the cells, and no write answers any more. `passed` may ask what each kill that it
 * outlives would have left, one for every character: a life is played once for all of them.
 */
export const createMortalStorage = (
  cells: Cells,
  life: number,
  tear: Tear,
  passed: ((left: () => Cells) => void) | null = null,
): MortalStorage => {
  let written = 0;
  let dead = false;
  let held: Waiting[] | null = null;

  const tearHeld = (left: Cells): void => {
    for (const write of held ?? []) tearInto(left, write, write.value.length >> 1, tear);
  };
  const die = (): void => {
    dead = true;
    tearHeld(cells);
  };
  /** After the last character of the write before is the same moment as before the first of this one. */
  const tellKills = (write: Waiting, tell: (left: () => Cells) => void): void => {
    for (let length = written === 0 ? 0 : 1; length <= write.value.length; length++) {
      tell(() => {
        const left: Cells = new Map(cells);
        tearInto(left, write, length, tear);
        tearHeld(left);
        return left;
      });
    }
  };
  /** True when the write is whole. */
  const put = (key: string, value: string): boolean => {
    if (dead) return false;
    const left = life - written;
    if (left > value.length) {
      if (passed !== null) tellKills({ key, value }, passed);
      cells.set(key, value);
      written += value.length;
      return true;
    }
    tearInto(cells, { key, value }, left, tear);
    die();
    return false;
  };

  return {
    written: () => written,
    dead: () => dead,
    hold: () => {
      held = [];
    },
    kill: die,
    port: {
      read: (key) => ok(cells.get(key) === '' ? null : (cells.get(key) ?? null)),
      keys: () => ok([...cells.keys()]),
      remove: (key) => {
        if (dead) throw new Killed();
        cells.delete(key);
        return ok(undefined);
      },
      writeNow: (key, value) => {
        if (!put(key, value)) throw new Killed();
        return ok(undefined);
      },
      write: (key, value) =>
        new Promise<Result<void>>((resolve) => {
          if (held) held.push({ key, value });
          else if (put(key, value)) resolve(ok(undefined));
        }),
    },
  };
};
