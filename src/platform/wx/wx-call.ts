import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { LogPort } from '../ports.ts';
import { toFailure } from './wx-failure.ts';
import type { WxHost } from './wx-host.ts';

/*
 * The law of contained failures: whatever is asked of the host may be missing, throw, fail, answer never or answer wrong, and
 * nothing of that goes further than this file. Every other file here reaches the host inside `call`, `ask`, `answer`, `hear`,
 * `hearOf` or `attempt`; test/architecture refuses the rest.
 */

type ApiName = keyof WxHost & string;

/** What the host answered or told, of whatever type it was: fields that are not there are undefined. */
export type Raw = Readonly<Record<string, unknown>>;

/** Handed to the host as they are. */
export interface Handlers {
  readonly success: (answer?: unknown) => void;
  readonly fail: (cause?: unknown) => void;
}

/** Milliseconds that a host may take before it counts as one that never answers, where somebody waits for it. */
export const LIMITS = { file: 5000, picture: 8000, storage: 5000, server: 20_000, download: 60_000 } as const;

/** The player is being asked: there is no hurry. */
export const NO_LIMIT = 0;

const toRaw = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});

const has = (host: WxHost, name: ApiName): boolean => typeof host[name] === 'function';

const missing = (name: ApiName) => fail(failure('host/unsupported', `${name} is missing on this client`));

/** Runs what touches the host but is no function of it. */
export const attempt = <T>(what: string, run: () => T): Result<T> => {
  try {
    return ok(run());
  } catch (thrown) {
    return fail(toFailure(thrown, what));
  }
};

/** Calls a host function that answers at once. Missing, or throwing, it is a coded failure. */
export const call = <T>(host: WxHost, name: ApiName, run: () => T): Result<T> =>
  has(host, name) ? attempt(name, run) : missing(name);

/**
 * Asks something that answers through `success` and `fail`; the promise never rejects. `read` takes what is wanted out of the
 * answer, undefined where it is of another type.
 */
export const answer = <T>(
  what: string,
  limit: number,
  read: (answer: Raw) => T | undefined,
  start: (handlers: Handlers) => void,
): Promise<Result<T>> =>
  new Promise((resolve) => {
    const late = () => resolve(fail(failure('host/timeout', `${what}: no answer`)));
    const timer = limit === NO_LIMIT ? undefined : setTimeout(late, limit);
    const settle = (result: Result<T>): void => {
      if (timer !== undefined) clearTimeout(timer);
      resolve(result);
    };
    const done = (value: T | undefined): Result<T> =>
      value === undefined ? fail(failure('host/unknown', `${what}: a wrong answer`)) : ok(value);
    const success = (raw: unknown): void => {
      const value = attempt(what, () => read(toRaw(raw)));
      settle(value.ok ? done(value.value) : value);
    };
    const started = attempt(what, () =>
      start({ success, fail: (cause) => settle(fail(toFailure(cause, what))) }),
    );
    if (!started.ok) settle(started);
  });

/** Calls a function of the host's in the same way. */
export const ask = <T>(
  host: WxHost,
  name: ApiName,
  limit: number,
  read: (answer: Raw) => T | undefined,
  start: (handlers: Handlers) => void,
): Promise<Result<T>> =>
  has(host, name) ? answer(name, limit, read, start) : Promise.resolve(missing(name));

/** Undefined stands for a wrong answer. */
const NOTHING = null as unknown as undefined;

/** What is wanted of calls of which only matters that they went well. */
export const nothing = (): void => NOTHING;

type Register = (listener: (raw?: unknown) => unknown) => void;
/** `raw` is what was told, as it came. */
type Listener = (told: Raw, raw: unknown) => unknown;

/** Registers with an event of `owner`. A client without the event simply never sends it. */
export const hearOf = (
  owner: object | null | undefined,
  name: string,
  log: LogPort,
  listener: Listener,
): void => {
  const register = () => (owner as Readonly<Record<string, Register>>)[name];
  if (!owner || typeof register() !== 'function') return;
  const contained = (raw: unknown): unknown => {
    const heard = attempt(name, () => listener(toRaw(raw), raw));
    if (heard.ok) return heard.value;
    log.error(heard.error.detail);
    return undefined;
  };
  const tried = (): Result<void> =>
    attempt(name, () => (owner as Record<string, Register>)[name]?.(contained));
  const first = tried();
  if (first.ok) return;
  log.warn(first.error.detail);
  // One that was only busy takes the second.
  tried();
};

/** Registers with an event of the host's. */
export const hear = (host: WxHost, name: ApiName, log: LogPort, listener: Listener): void =>
  hearOf(host, name, log, listener);

/** Logs the failure of a call whose outcome nobody waits for; one that the client does not have is no failure. */
export const warn = (log: LogPort, result: Result<unknown>): void => {
  if (!result.ok && result.error.code !== 'host/unsupported') log.warn(result.error.detail);
};
