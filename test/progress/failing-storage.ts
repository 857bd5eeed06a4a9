import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import type { StoragePort } from '../../src/platform/ports.ts';
import { ok, type Result } from '../../src/shared/result.ts';
import { Killed } from './crashing-storage.ts';

/** Where a life of the game ends. */
export interface Doom {
  /** Of its writes and removals, from 0, the one that is not completed. */
  readonly point: number;
  /** How much of that write is done by then: 0 nothing, 1 all but the answer. */
  readonly share: number;
  /** Whether what follows is the rest of the value before it. */
  readonly overOld: boolean;
  /** Whether writes that nobody has heard an answer of are lost as well. */
  readonly losesWaiting: boolean;
}

export interface DoomedStorage {
  readonly port: StoragePort;
  /** Writes and removals so far: each is a point at which a kill is possible. */
  readonly points: () => number;
  readonly dead: () => boolean;
}

export const NO_DOOM: Doom = {
  point: Number.POSITIVE_INFINITY,
  share: 0,
  overOld: false,
  losesWaiting: false,
};

/**
 * A storage over `cells` that kills the game at one of its writes. The next synchronous write throws `Killed`, what is
 * waited for never comes, and nothing reaches the cells any more.
 */
export const createDoomedStorage = (cells: Cells, doom: Doom): DoomedStorage => {
  let points = 0;
  let dead = false;

  const put = (key: string, value: string, share: number): void => {
    const length = Math.floor(value.length * share);
    const old = cells.get(key);
    if (share === 0) return;
    cells.set(
      key,
      value.slice(0, length) + (doom.overOld && typeof old === 'string' ? old.slice(length) : ''),
    );
  };
  /** True where the game lives on. */
  const passes = (part: () => void): boolean => {
    if (dead) return false;
    dead = points === doom.point;
    points += 1;
    if (dead) part();
    return !dead;
  };
  const land = (key: string, value: string, resolve: (written: Result<void>) => void): void => {
    if (dead && doom.losesWaiting) return;
    cells.set(key, value);
    if (!dead) resolve(ok(undefined));
  };

  return {
    points: () => points,
    dead: () => dead,
    port: {
      read: (key) => ok(cells.get(key) === '' ? null : (cells.get(key) ?? null)),
      keys: () => ok([...cells.keys()]),
      remove: (key) => {
        if (passes(() => doom.share === 1 && cells.delete(key))) cells.delete(key);
        return ok(undefined);
      },
      writeNow: (key, value) => {
        if (!passes(() => put(key, value, doom.share))) throw new Killed();
        cells.set(key, value);
        return ok(undefined);
      },
      write: (key, value) =>
        new Promise<Result<void>>((resolve) => {
          if (passes(() => put(key, value, doom.share))) setImmediate(land, key, value, resolve);
        }),
    },
  };
};
