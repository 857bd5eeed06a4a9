import type { Platform, Unsubscribe } from '../../src/platform/ports.ts';
import type { Result } from '../../src/shared/result.ts';
import type { Hands } from './hands.ts';

/** One promise of a port. It rejects when the promise is broken, and needs no test runner: it also runs on a phone. */
export type Contract = (platform: Platform, hands: Hands) => Promise<void>;

export type ContractSuite = Readonly<Record<string, Contract>>;

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

export const check = (kept: boolean, promise: string): void => {
  if (!kept) throw new Error(promise);
};

export const checkSame = (found: unknown, wanted: unknown, promise: string): void =>
  check(show(found) === show(wanted), `${promise}: ${show(found)} instead of ${show(wanted)}`);

export const checkCode = (result: Result<unknown>, code: string, promise: string): void =>
  checkSame(result.ok ? 'ok' : result.error.code, code, promise);

/** Waits for something the host does in its own time. */
export const eventually = async (hands: Hands, happened: () => boolean, promise: string): Promise<void> => {
  for (let tries = 0; tries < 100 && !happened(); tries++) await hands.pass(20);
  check(happened(), promise);
};

/** Long enough for an event that must not come to have come. */
export const settle = (hands: Hands): Promise<void> => hands.pass(120);

export interface Heard<T> {
  readonly values: readonly T[];
  readonly stop: Unsubscribe;
}

export const hear = <T>(subscribe: (listener: (value: T) => void) => Unsubscribe): Heard<T> => {
  const values: T[] = [];
  const stop = subscribe((value) => {
    values.push(value);
  });
  return { values, stop };
};
