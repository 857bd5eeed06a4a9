import { UNFORGEABLE } from './allowed-globals.ts';
import { native } from './natives.ts';

type Shadows = Record<string, unknown>;

const bindAccessor = (self: object, descriptor: PropertyDescriptor): PropertyDescriptor => {
  const bound = { ...descriptor };
  if (descriptor.get !== undefined) bound.get = () => descriptor.get?.call(self);
  if (descriptor.set !== undefined) bound.set = (value: unknown) => descriptor.set?.call(self, value);
  return bound;
};

const describe = (owner: object, key: PropertyKey): PropertyDescriptor | undefined => {
  const found = Reflect.getOwnPropertyDescriptor(owner, key);
  return found === undefined ? undefined : { ...found, configurable: true };
};

/**
 * The object the game knows as GameGlobal and globalThis. Writing to it makes a bare name, as on the device;
 * the browser's own window, document, location and top are not reachable through it.
 */
export class GameGlobal {
  readonly object: object;
  readonly #shadows: Shadows = Object.create(null) as Shadows;

  constructor() {
    this.object = new Proxy({}, this.#handler());
  }

  /** What the unforgeable names mean to a module that starts now, in the order of UNFORGEABLE. */
  shadowValues(): unknown[] {
    return UNFORGEABLE.map((name) => this.#shadows[name]);
  }

  #ownerOf(key: PropertyKey): object {
    return (UNFORGEABLE as readonly PropertyKey[]).includes(key) ? this.#shadows : native.window;
  }

  #handler(): ProxyHandler<object> {
    return {
      get: (_, key) => Reflect.get(this.#ownerOf(key), key),
      set: (_, key, value) => Reflect.set(this.#ownerOf(key), key, value),
      has: (_, key) => Reflect.has(this.#ownerOf(key), key),
      deleteProperty: (_, key) => Reflect.deleteProperty(this.#ownerOf(key), key),
      ownKeys: () => [
        ...Reflect.ownKeys(native.window).filter((key) => this.#ownerOf(key) === native.window),
        ...Reflect.ownKeys(this.#shadows),
      ],
      getOwnPropertyDescriptor: (_, key) => describe(this.#ownerOf(key), key),
      // A getter found by its bare name would otherwise be called with the browser's window as `this`.
      defineProperty: (_, key, descriptor) =>
        Reflect.defineProperty(this.#ownerOf(key), key, bindAccessor(this.object, descriptor)),
    };
  }
}
