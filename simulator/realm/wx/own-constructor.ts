const refuse = (): never => {
  throw new TypeError('Illegal constructor');
};

/** Gives what only the host makes a constructor of its own: adapters and engines tell canvases and images apart by it. */
export const giveConstructor = <T extends object>(prototype: T, name: string): T => {
  // A function, for games to extend.
  const value = function (this: unknown): never {
    return refuse();
  };
  Object.defineProperty(value, 'name', { value: name });
  value.prototype = prototype;
  return Object.defineProperty(prototype, 'constructor', { value, writable: true, configurable: true });
};
