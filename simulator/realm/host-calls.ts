import type { FaultOrder } from '../protocol/fault.ts';
import type { RealmHost } from '../protocol/realm-port.ts';
import { type Clock, guarded } from './clock.ts';
import { native } from './natives.ts';

type Method = (this: unknown, ...rest: unknown[]) => unknown;
type Told = (result: unknown) => void;

interface Callbacks {
  success?: Told;
  fail?: Told;
  complete?: Told;
}

/** How the methods of one family answer, where their arguments do not tell. */
export interface AnswerHints {
  /** Answer with a Promise, whatever they are given. */
  readonly promised?: readonly string[];
  /** Take the two callbacks as their second and third argument. */
  readonly positional?: readonly string[];
  /** Tell of their failure in a way of their own. */
  readonly failing?: Readonly<Record<string, (this: unknown) => void>>;
}

interface Member {
  readonly owner: object;
  readonly key: string;
  readonly api: string;
  readonly descriptor: PropertyDescriptor;
}

/** Why a call fails that was told to, after `<api>:fail`. */
const REASON = 'fault on purpose';
/** 4 stands for an internal error. runtime/debug/PublicErrno; -1 the same for families with an errCode. */
const NUMBERS = { errno: 4, errCode: -1 };

/** Calls that answer with a task at once. */
const TASKS: Readonly<Record<string, string>> = {
  request: 'RequestTask',
  downloadFile: 'DownloadTask',
  uploadFile: 'UploadTask',
  loadSubpackage: 'LoadSubpackageTask',
  preDownloadSubpackage: 'PreDownloadSubpackageTask',
  connectSocket: 'SocketTask',
};
const TASK_METHODS =
  'abort,send,close,onProgressUpdate,offProgressUpdate,onHeadersReceived,offHeadersReceived,onChunkReceived,offChunkReceived,onOpen,onClose,onError,onMessage'.split(
    ',',
  );

/** Functions of `makeCalls` and the like that answer later: with a Promise where no callback is given, or not at all. */
const promising = new WeakSet<object>();
const answering = new WeakSet<object>();

/** Marks a call as one that answers with a Promise when it is given no callback. */
export const answersWithPromise = <T extends object>(call: T): T => {
  promising.add(call);
  return call;
};

/** Marks a call as one that answers through callbacks alone. */
export const answersLater = <T extends object>(call: T): T => {
  answering.add(call);
  return call;
};

const isFunction = (value: unknown): value is Told => typeof value === 'function';

const callbacksOf = (value: unknown): Callbacks | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { success, fail, complete } = value as Callbacks;
  return isFunction(success) || isFunction(fail) || isFunction(complete) ? (value as Callbacks) : null;
};

/** What a call is about, for faults that are meant for one file or one name. */
const subjectOf = (first: unknown): string => {
  if (typeof first === 'string') return first;
  if (typeof first !== 'object' || first === null) return '';
  const it = first as Record<string, unknown>;
  return [it.filePath, it.path, it.url, it.src, it.key, it.name, it.root]
    .filter((part) => typeof part === 'string')
    .join(' ');
};

const failureOf = (name: string): { errMsg: string } => ({ errMsg: `${name}:fail ${REASON}`, ...NUMBERS });

const throwFailure = (name: string): never => {
  const failure = failureOf(name);
  throw Object.assign(new Error(failure.errMsg), failure);
};

const ownMethods = (owner: object): string[] =>
  Object.getOwnPropertyNames(owner).filter(
    (key) => key !== 'constructor' && isFunction(Object.getOwnPropertyDescriptor(owner, key)?.value),
  );

/** A task of a call that has not begun: what is asked of it is handed on once it has. */
const lateTask = (begin: (begun: (task: unknown) => void) => void): object => {
  let real: Record<string, Method> | null = null;
  const waiting: [string, unknown[]][] = [];
  begin((task) => {
    real = (task ?? {}) as Record<string, Method>;
    for (const [name, rest] of waiting) real[name]?.(...rest);
  });
  const method =
    (name: string) =>
    (...rest: unknown[]): unknown =>
      real === null ? void waiting.push([name, rest]) : real[name]?.(...rest);
  return Object.fromEntries(TASK_METHODS.map((name) => [name, method(name)]));
};

/**
 * Stands between the game and the host: tells the phone of every call, and makes those go wrong that the phone names.
 * Members are watched where they lie, so that a call that is not to go wrong is the host's own.
 */
export class HostCalls {
  readonly #host: RealmHost;
  readonly #clock: Clock;
  readonly #members: Member[] = [];
  readonly #watched = new WeakMap<object, object>();

  constructor(host: RealmHost, clock: Clock) {
    this.#host = host;
    this.#clock = clock;
  }

  /** Watches the functions an object has of its own; `family` is empty for `wx` itself. Answers what to hand out. */
  watch<T extends object>(owner: T, family: string, hints: AnswerHints = {}): T {
    const known = this.#watched.get(owner);
    if (known !== undefined) return known as T;
    const target = Object.isFrozen(owner) ? { ...owner } : owner;
    this.#watched.set(owner, target);
    this.#watched.set(target, target);
    this.watchMembers(target, family, ownMethods(target), hints);
    return target === owner ? target : Object.freeze(target);
  }

  /** Watches some functions of an object, its own or inherited ones. */
  watchMembers(owner: object, family: string, keys: readonly string[], hints: AnswerHints = {}): void {
    const lasts = !family.endsWith('Task');
    for (const key of keys) {
      const own = Object.getOwnPropertyDescriptor(owner, key);
      const original = (owner as Record<string, unknown>)[key];
      if (!isFunction(original)) continue;
      const api = family === '' ? key : `${family}.${key}`;
      const value = this.#wrap(api, key, original as Method, hints);
      const descriptor = {
        value,
        writable: true,
        configurable: true,
        enumerable: own?.enumerable ?? false,
      };
      const member = { owner, key, api, descriptor };
      // A task is gone before its faults change.
      if (lasts) this.#members.push(member);
      this.#place(member);
    }
  }

  /** A call that is no function: a source that is set, an extension that is asked for. Throws where it was told to. */
  ask(api: string, subject: string): FaultOrder | null {
    const order = this.#host.called(api, subject);
    if (order?.how === 'throw') throw new Error(`${api}: ${REASON}`);
    if (order?.how === 'hide') this.#leave();
    return order;
  }

  isAbsent(api: string): boolean {
    return this.#host.isAbsent(api);
  }

  /** The phone's faults have changed: what is absent goes, what is not is there again. */
  faultsChanged(): void {
    for (const member of this.#members) this.#place(member);
  }

  /** What was handed out frozen stays as it is. */
  #place({ owner, key, api, descriptor }: Member): void {
    // A copy of something frozen keeps what it was handed out with.
    if (Object.isFrozen(owner)) return;
    if (!this.#host.isAbsent(api)) {
      Reflect.defineProperty(owner, key, descriptor);
      return;
    }
    Reflect.deleteProperty(owner, key);
    if (key in owner) Reflect.defineProperty(owner, key, { ...descriptor, value: undefined });
  }

  /** The player leaves after the script that is running now. */
  #leave(): void {
    void native.Promise.resolve().then(() => this.#host.leave());
  }

  #wrap(api: string, name: string, original: Method, hints: AnswerHints): Method {
    const calls = this;
    return function (this: unknown, ...rest: unknown[]): unknown {
      const order = calls.ask(api, subjectOf(rest[0]));
      if (order === null || order.how === 'hide') return calls.#handOut(name, original.apply(this, rest));
      if (order.how === 'late') return calls.#later(name, order.delay, original, hints, this, rest);
      return order.how === 'fail'
        ? calls.#fail(api, name, original, hints, this, rest)
        : calls.#never(name, original, hints, rest);
    };
  }

  /** Managers, players and tasks are watched as they are handed out. */
  #handOut(name: string, result: unknown): unknown {
    if (typeof result !== 'object' || result === null || result instanceof Promise) return result;
    const family =
      TASKS[name] ?? (/^(?:get|create)[A-Z]/.test(name) ? name.replace(/^(?:get|create)/, '') : null);
    return family === null || ownMethods(result).length === 0 ? result : this.watch(result, family);
  }

  #isPromise(name: string, original: Method, hints: AnswerHints, rest: unknown[]): boolean {
    if (hints.promised?.includes(name)) return true;
    return promising.has(original) && callbacksOf(rest[0]) === null;
  }

  #later(
    name: string,
    delay: number,
    original: Method,
    hints: AnswerHints,
    self: unknown,
    rest: unknown[],
  ): unknown {
    const after = (run: () => void): void => void this.#clock.setTimer(run, delay, false);
    const begin = (): unknown => this.#handOut(name, original.apply(self, rest));
    if (TASKS[name] !== undefined) return lateTask((begun) => after(() => begun(begin())));
    if (this.#isPromise(name, original, hints, rest)) {
      return new Promise((resolve) => after(() => resolve(begin())));
    }
    const answersSoon =
      callbacksOf(rest[0]) === null && !answering.has(original) && !hints.positional?.includes(name);
    if (answersSoon && !/^on[A-Z]/.test(name)) return begin();
    after(() => void begin());
    return undefined;
  }

  #never(name: string, original: Method, hints: AnswerHints, rest: unknown[]): unknown {
    if (TASKS[name] !== undefined) return lateTask(() => undefined);
    return this.#isPromise(name, original, hints, rest) ? new Promise(() => undefined) : undefined;
  }

  #fail(
    api: string,
    name: string,
    original: Method,
    hints: AnswerHints,
    self: unknown,
    rest: unknown[],
  ): unknown {
    const failure = failureOf(api.startsWith('cloud.') ? api : name);
    const own = hints.failing?.[name];
    if (own !== undefined) return own.call(self);
    if (this.#isPromise(name, original, hints, rest)) {
      return new Promise((_, reject) => this.#clock.post(() => reject(failure)));
    }
    const callbacks = hints.positional?.includes(name)
      ? { fail: () => isFunction(rest[2]) && rest[2](new Error(failure.errMsg)) }
      : callbacksOf(rest[0]);
    if (callbacks !== null) {
      this.#clock.post(() => {
        guarded(() => callbacks.fail?.(failure));
        guarded(() => (callbacks as Callbacks).complete?.(failure));
      });
      return TASKS[name] === undefined ? undefined : lateTask(() => undefined);
    }
    if (/^on[A-Z]/.test(name) || answering.has(original)) return undefined;
    return /Sync$/.test(name) ? throwFailure(name) : null;
  }
}
