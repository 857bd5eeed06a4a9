import { guarded } from './clock.ts';

/** The functions behind one `wx.onX` and `wx.offX` pair. One that throws does not keep the others from hearing. */
export class Listeners<Arguments extends unknown[] = []> {
  #all: ((...values: Arguments) => unknown)[] = [];

  readonly add = (listener: (...values: Arguments) => unknown): void => {
    if (typeof listener === 'function' && !this.#all.includes(listener)) this.#all.push(listener);
  };

  /** Without a listener removes all of them, as the host does. */
  readonly remove = (listener?: (...values: Arguments) => unknown): void => {
    this.#all = listener === undefined ? [] : this.#all.filter((it) => it !== listener);
  };

  emit(...values: Arguments): void {
    for (const listener of [...this.#all]) guarded(() => listener(...values));
  }

  /** The latest listener, for events whose answer counts. */
  latest(): ((...values: Arguments) => unknown) | undefined {
    return this.#all[this.#all.length - 1];
  }
}
