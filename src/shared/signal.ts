/** Tells whoever listens, in the order in which they began to. What is told while nobody listens is not kept. */
export class Signal<T = void> {
  private readonly listeners: ((value: T) => void)[] = [];

  listen(listener: (value: T) => void): void {
    this.listeners.push(listener);
  }

  readonly emit = (value: T): void => {
    for (const listener of this.listeners) listener(value);
  };
}
