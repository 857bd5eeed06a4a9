import { native } from './natives.ts';

type State = 'pending' | 'fulfilled' | 'rejected';
type Post = (run: () => void) => void;
type Settle = (value: unknown) => void;

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  value !== null &&
  (typeof value === 'object' || typeof value === 'function') &&
  typeof (value as { then?: unknown }).then === 'function';

class MacrotaskPromise {
  static post: Post = (run) => run();
  #state: State = 'pending';
  #value: unknown;
  #reactions: (() => void)[] = [];

  constructor(executor: (resolve: Settle, reject: Settle) => void) {
    const reject = (reason: unknown): void => this.#settle('rejected', reason);
    try {
      executor((value) => this.#resolve(value), reject);
    } catch (error) {
      reject(error);
    }
  }

  // biome-ignore lint/suspicious/noThenProperty: this class is a promise
  then(onFulfilled?: unknown, onRejected?: unknown): MacrotaskPromise {
    return new MacrotaskPromise((resolve, reject) => {
      const react = (): void => {
        const fulfilled = this.#state === 'fulfilled';
        const handler = fulfilled ? onFulfilled : onRejected;
        if (typeof handler !== 'function') (fulfilled ? resolve : reject)(this.#value);
        else settleWith(handler as Settle, this.#value, resolve, reject);
      };
      if (this.#state === 'pending') this.#reactions.push(react);
      else MacrotaskPromise.post(react);
    });
  }

  catch(onRejected: unknown): MacrotaskPromise {
    return this.then(undefined, onRejected);
  }

  finally(run: () => void): MacrotaskPromise {
    const pass = (value: unknown): unknown => {
      run();
      return value;
    };
    return this.then(pass, (reason: unknown) => {
      pass(reason);
      throw reason;
    });
  }

  static resolve(value: unknown): MacrotaskPromise {
    return value instanceof MacrotaskPromise ? value : new MacrotaskPromise((resolve) => resolve(value));
  }

  static reject(reason: unknown): MacrotaskPromise {
    return new MacrotaskPromise((_, reject) => reject(reason));
  }

  static all(values: Iterable<unknown>): MacrotaskPromise {
    return MacrotaskPromise.resolve(native.Promise.all(values));
  }

  static race(values: Iterable<unknown>): MacrotaskPromise {
    return MacrotaskPromise.resolve(native.Promise.race(values));
  }

  #resolve(value: unknown): void {
    if (!isThenable(value)) {
      this.#settle('fulfilled', value);
      return;
    }
    value.then(
      (inner) => this.#resolve(inner),
      (reason) => this.#settle('rejected', reason),
    );
  }

  #settle(state: State, value: unknown): void {
    if (this.#state !== 'pending') return;
    this.#state = state;
    this.#value = value;
    for (const reaction of this.#reactions) MacrotaskPromise.post(reaction);
    this.#reactions = [];
  }
}

const settleWith = (handler: Settle, value: unknown, resolve: Settle, reject: Settle): void => {
  try {
    resolve(handler(value));
  } catch (error) {
    reject(error);
  }
};

/**
 * The promise of iOS 15 and earlier, where the base library's stand-in runs reactions from a timer: `then` comes
 * after timers that were set before it. `post` runs a macrotask.
 */
export const makeMacrotaskPromise = (post: Post): PromiseConstructor => {
  MacrotaskPromise.post = post;
  return MacrotaskPromise as unknown as PromiseConstructor;
};
