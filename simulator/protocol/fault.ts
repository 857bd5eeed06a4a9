import type { LogSource } from './log-source.ts';

/**
 * How a call of the host goes wrong.
 *
 * - `fail`: the host says no. Calls with callbacks or a Promise fail with an `errMsg`; synchronous file and storage calls
 *   throw it; other synchronous calls answer null; a listener is never told of anything.
 * - `throw`: the call throws an Error at once.
 * - `absent`: the member is not there at all. Counts for as long as the fault is set: `times` and `after` mean nothing.
 * - `never`: no callback is ever called and no Promise settles; synchronous calls answer undefined.
 * - `late`: the call begins `delay` later; for a listener, that is when it begins to listen.
 * - `hide`: the player leaves the game while the call is under way. `phone.show()` brings them back.
 */
export type FaultWay = 'fail' | 'throw' | 'absent' | 'never' | 'late' | 'hide';

export const FAULT_WAYS: readonly FaultWay[] = ['fail', 'throw', 'absent', 'never', 'late', 'hide'];

/** A host call that goes wrong on purpose. */
export interface Fault {
  /**
   * A member of `wx` by its name, or a member of what `wx` hands out behind the name of its class: `loadSubpackage`,
   * `FileSystemManager.readFile`, `Image.src`, `WebGL.getExtension`. A `*` at the end stands for any rest.
   */
  readonly api: string;
  readonly how: FaultWay;
  /** Calls that go wrong; all of them when left out. */
  readonly times?: number;
  /** Calls that go right before the first that goes wrong. */
  readonly after?: number;
  /** Counts only calls whose path, address, key or name contains this. */
  readonly matching?: string;
  /** Milliseconds, for `late`. */
  readonly delay?: number;
  /** In the game alone or in its open-data domain alone; in both when left out. */
  readonly domain?: LogSource;
}

/** Milliseconds a `late` call waits when its fault does not say: longer than any wait of the platform's own. */
export const LATE_MS = 5000;

/** What a realm is told to do with one call. */
export interface FaultOrder {
  readonly how: Exclude<FaultWay, 'absent'>;
  readonly delay: number;
}

/** A host call the game has made since its launch. */
export interface HostCall {
  readonly api: string;
  readonly domain: LogSource;
  readonly count: number;
}
