import type { Clock } from './clock.ts';
import { native } from './natives.ts';

type Run = (...rest: unknown[]) => unknown;

const mustBeFunction = (name: string, callback: unknown): Run => {
  if (typeof callback !== 'function') throw new TypeError(`${name}: the callback must be a function`);
  return callback as Run;
};

/** A Date of the realm's clock: only "now" is ours, everything else is the language's. */
export const makeDate = (clock: Clock): DateConstructor => {
  const Original = native.Date;
  const now = (): number => Math.floor(clock.now());
  function SimulatedDate(this: unknown, ...rest: unknown[]): unknown {
    if (new.target === undefined) return new Original(now()).toString();
    return Reflect.construct(Original, rest.length === 0 ? [now()] : rest, new.target);
  }
  const made = SimulatedDate as unknown as DateConstructor;
  Object.defineProperty(made, 'name', { value: 'Date' });
  Object.defineProperty(made, 'prototype', { value: Original.prototype, writable: false });
  Object.defineProperty(Original.prototype, 'constructor', {
    value: made,
    writable: true,
    configurable: true,
  });
  return Object.assign(made, { now, parse: Original.parse, UTC: Original.UTC });
};

/** Tells of what was collected in tasks of the realm's clock: a game that is left, or over, hears nothing. */
export const makeFinalizationRegistry = (clock: Clock): FinalizationRegistryConstructor => {
  const made = class<T> extends native.FinalizationRegistry<T> {
    constructor(cleanup: (held: T) => void) {
      mustBeFunction('FinalizationRegistry', cleanup);
      super((held) => clock.post(() => cleanup(held)));
    }
  };
  return Object.defineProperty(made, 'name', { value: 'FinalizationRegistry' });
};

/** The timer and frame functions of the runtime; callbacks get no `this`. */
export const timerFunctions = (clock: Clock) => {
  const schedule =
    (name: string, repeats: boolean) =>
    (callback: unknown, delay?: number, ...rest: unknown[]): number => {
      const run = mustBeFunction(name, callback);
      return clock.setTimer(() => run.call(undefined, ...rest), delay ?? 0, repeats);
    };
  const clear = (id?: number): void => clock.clearTimer(Number(id));
  return {
    setTimeout: schedule('setTimeout', false),
    setInterval: schedule('setInterval', true),
    clearTimeout: clear,
    clearInterval: clear,
    requestAnimationFrame: (callback: unknown): number => {
      const run = mustBeFunction('requestAnimationFrame', callback);
      return clock.requestFrame((time) => run.call(undefined, time));
    },
    cancelAnimationFrame: (id?: number): void => clock.cancelFrame(Number(id)),
  };
};
