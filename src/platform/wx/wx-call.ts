import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { LogPort } from '../ports.ts';
import { toFailure } from './wx-failure.ts';
import type { WxHost } from './wx-host.ts';

type ApiName = keyof WxHost & string;

const has = (host: WxHost, name: ApiName): boolean => typeof host[name] === 'function';

const missing = (name: ApiName) => fail(failure('host/unsupported', `${name} is missing on this client`));

/** Calls a host function that answers at once. Missing, or throwing, it is a coded failure. */
export const call = <T>(host: WxHost, name: ApiName, run: () => T): Result<T> => {
  if (!has(host, name)) return missing(name);
  try {
    return ok(run());
  } catch (thrown) {
    return fail(toFailure(thrown, name));
  }
};

/** Calls a host function that answers through `success` and `fail`; the promise never rejects. */
export const ask = <T>(
  host: WxHost,
  name: ApiName,
  start: (done: (value: T) => void, failed: (cause: unknown) => void) => void,
): Promise<Result<T>> =>
  new Promise((resolve) => {
    const started = call(host, name, () =>
      start(
        (value) => resolve(ok(value)),
        (cause) => resolve(fail(toFailure(cause, name))),
      ),
    );
    if (!started.ok) resolve(started);
  });

/** Registers with a host event. A client without the event simply never sends it. */
export const hear = (host: WxHost, name: ApiName, log: LogPort, register: () => void): void => {
  const registered = call(host, name, register);
  if (!registered.ok && registered.error.code !== 'host/unsupported') log.warn(registered.error.detail);
};
