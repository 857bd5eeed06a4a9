import type { WxHost } from '../../src/platform/wx/wx-host.ts';

interface Asked {
  readonly success?: unknown;
  readonly fail?: unknown;
}

type Told = (value: unknown) => unknown;

const isFunction = (value: unknown): value is Told => typeof value === 'function';

/** Listeners hear the nonsense, whoever waits for an answer gets it, and so does whoever takes what is handed out. */
const answerOf =
  (nonsense: unknown, fails: boolean) =>
  (...given: unknown[]): unknown => {
    for (const one of given) {
      if (isFunction(one)) one(nonsense);
      const { success, fail } = (one ?? {}) as Asked;
      const told = fails ? fail : success;
      // As hosts do: in a turn of its own, where nobody catches what is thrown.
      if (isFunction(told)) setTimeout(() => told(nonsense), 0);
    }
    return nonsense;
  };

/** A client that has every call there may be, and answers each of them with this. */
export const createNonsenseHost = (nonsense: unknown, fails: boolean): WxHost => {
  const call = answerOf(nonsense, fails);
  const cloud = { init: call, callFunction: call };
  return new Proxy({} as WxHost, {
    get: (_, name) => (name === 'cloud' ? cloud : name === 'env' ? nonsense : call),
  });
};
