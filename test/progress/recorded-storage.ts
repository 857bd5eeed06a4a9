import type { Cells } from '../../src/platform/memory/memory-storage.ts';
import type { StoragePort } from '../../src/platform/ports.ts';
import { ok } from '../../src/shared/result.ts';

/** One write or, without a value, removal. Moments count on through the whole recording. */
export interface Write<T = unknown> {
  readonly key: string;
  readonly value: string | null;
  readonly issued: number;
  landed: number;
  /** What was seen elsewhere when it landed. */
  seen: T;
}

/** What a kill in the middle of a write leaves of it, and of the others that were under way. */
export interface Tear {
  /** How much of the write is done: 0 nothing, 1 all but the answer. */
  readonly share: number;
  /** Whether the rest of the value before it follows. */
  readonly overOld: boolean;
  /** Whether writes that nobody has heard an answer of are lost. */
  readonly losesWaiting: boolean;
}

/** A storage that remembers every write, so that each state a kill can leave is made without playing again. */
export const createRecordedStorage = <T>(start: Cells, look: () => T) => {
  const cells: Cells = new Map(start);
  const writes: Write<T>[] = [];
  let moment = 0;
  const issue = (key: string, value: string | null): Write<T> => {
    moment += 1;
    const write = { key, value, issued: moment, landed: Number.POSITIVE_INFINITY, seen: look() };
    writes.push(write);
    return write;
  };
  const land = (write: Write<T>): void => {
    moment += 1;
    write.landed = moment;
    write.seen = look();
    apply(cells, write);
  };
  const port: StoragePort = {
    read: (key) => ok(cells.get(key) === '' ? null : (cells.get(key) ?? null)),
    keys: () => ok([...cells.keys()]),
    remove: (key) => ok(land(issue(key, null))),
    writeNow: (key, value) => ok(land(issue(key, value))),
    write: (key, value) => {
      const write = issue(key, value);
      return new Promise((resolve) => {
        setImmediate(() => resolve(ok(land(write))));
      });
    },
  };
  return { port, cells, writes, now: () => moment };
};

const apply = (cells: Cells, { key, value }: Write): void => {
  if (value === null) cells.delete(key);
  else cells.set(key, value);
};

const tearInto = (cells: Cells, { key, value }: Write, { share, overOld }: Tear): void => {
  if (share === 0) return;
  if (value === null) {
    if (share === 1) cells.delete(key);
    return;
  }
  const old = cells.get(key);
  const length = Math.floor(value.length * share);
  cells.set(key, value.slice(0, length) + (overOld && typeof old === 'string' ? old.slice(length) : ''));
};

/** What is stored when the game is killed while `last` is written. */
export const killedAt = (start: Cells, writes: readonly Write[], last: Write, tear: Tear): Cells => {
  const cells: Cells = new Map(start);
  const before = writes.filter(({ landed }) => landed < last.landed).sort((a, b) => a.landed - b.landed);
  for (const write of before) apply(cells, write);
  const waiting = writes.filter(({ issued, landed }) => issued < last.landed && landed > last.landed);
  if (!tear.losesWaiting) for (const write of waiting) apply(cells, write);
  tearInto(cells, last, tear);
  return cells;
};
