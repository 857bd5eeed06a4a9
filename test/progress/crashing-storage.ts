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

/**
 * A storage over `cells` that lets `life` characters through and then kills the game: the character that would be next,
 * and everything after it, never reaches the cells, and no write answers any more.
 */
export const createMortalStorage = (cells: Cells, life: number, tear: Tear): MortalStorage => {
  let written = 0;
  let dead = false;
  let held: { readonly key: string; readonly value: string }[] | null = null;

  const putPart = (key: string, value: string, length: number): void => {
    const old = cells.get(key);
    const rest = tear === 'half old' && typeof old === 'string' ? old.slice(length) : '';
    cells.set(key, value.slice(0, length) + rest);
  };
  const die = (): void => {
    dead = true;
    for (const { key, value } of held ?? []) putPart(key, value, value.length >> 1);
  };
  /** True when the write is whole. */
  const put = (key: string, value: string): boolean => {
    if (dead) return false;
    const left = life - written;
    if (left > value.length) {
      cells.set(key, value);
      written += value.length;
      return true;
    }
    putPart(key, value, left);
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
