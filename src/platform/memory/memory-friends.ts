import { type FailureCode, failure } from '../../shared/failure.ts';
import { fail, ok } from '../../shared/result.ts';
import type { FriendsPort, HostCanvas, Rectangle } from '../ports.ts';

/** Friends in memory: what was hosted, what the domain was told, and where its layer lies. */
export interface MemoryFriends {
  readonly port: FriendsPort;
  readonly hosted: ReadonlyMap<string, string>;
  /** Calls of `keep`, also those that failed. */
  readonly writes: () => number;
  readonly told: readonly Readonly<Record<string, unknown>>[];
  readonly place: () => Rectangle | null;
  readonly asked: () => number;
  /** Whether the player has allowed to see friends; yes at first. */
  allow(allowed: boolean): void;
  /** From now on nothing can be hosted, for this reason; null: it can again. */
  break(code: FailureCode | null): void;
  /** As on clients before base library 3.6.6: the game draws the layer. */
  useCanvas(canvas: HostCanvas): void;
  /** From now on the game was opened from this group; null: from none. */
  enter(group: string | null): void;
}

/** `hosted` may come from an earlier life of the game. */
export const createMemoryFriends = (hosted = new Map<string, string>()): MemoryFriends => {
  const told: Readonly<Record<string, unknown>>[] = [];
  let writes = 0;
  let asked = 0;
  let allowed = true;
  let place: Rectangle | null = null;
  let broken: FailureCode | null = null;
  let canvas: HostCanvas | null = null;
  let group: string | null = null;
  const port: FriendsPort = {
    keep: async (pairs) => {
      writes += 1;
      if (broken !== null) return fail(failure(broken, 'keep'));
      for (const { key, value } of pairs) hosted.set(key, value);
      return ok(undefined);
    },
    remove: async (keys) => {
      if (broken !== null) return fail(failure(broken, 'remove'));
      for (const key of keys) hosted.delete(key);
      return ok(undefined);
    },
    open: () =>
      ok({
        canvas,
        place: (next) => {
          place = next;
        },
        hide: () => {
          place = null;
        },
      }),
    post: (message) => {
      told.push(JSON.parse(JSON.stringify(message)));
    },
    allowed: async () => allowed,
    allow: async () => {
      allowed = true;
      asked += 1;
      return ok(undefined);
    },
    group: async () => (group === null ? fail(failure('host/unknown', 'no group')) : ok({ group })),
  };
  return {
    port,
    hosted,
    writes: () => writes,
    told,
    place: () => place,
    asked: () => asked,
    allow: (next) => {
      allowed = next;
    },
    break: (code) => {
      broken = code;
    },
    useCanvas: (next) => {
      canvas = next;
    },
    enter: (next) => {
      group = next;
    },
  };
};
