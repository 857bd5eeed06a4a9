import { UNFORGEABLE } from './allowed-globals.ts';
import { native } from './natives.ts';
import { Shadows } from './shadows.ts';

const isUnforgeable = (key: PropertyKey): boolean => (UNFORGEABLE as readonly PropertyKey[]).includes(key);

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
  readonly shadows = new Shadows();

  constructor() {
    this.object = new Proxy({}, this.#handler());
  }

  #ownerOf(key: PropertyKey): object {
    return isUnforgeable(key) ? this.shadows.values : native.window;
  }

  /** Modules hear of a name that has changed. */
  #told(key: PropertyKey, done: boolean): boolean {
    if (isUnforgeable(key)) this.shadows.changed();
    return done;
  }

  #handler(): ProxyHandler<object> {
    return {
      get: (_, key) => Reflect.get(this.#ownerOf(key), key),
      set: (_, key, value) => this.#told(key, Reflect.set(this.#ownerOf(key), key, value)),
      has: (_, key) => Reflect.has(this.#ownerOf(key), key),
      deleteProperty: (_, key) => this.#told(key, Reflect.deleteProperty(this.#ownerOf(key), key)),
      ownKeys: () => [
        ...Reflect.ownKeys(native.window).filter((key) => this.#ownerOf(key) === native.window),
        ...Reflect.ownKeys(this.shadows.values),
      ],
      getOwnPropertyDescriptor: (_, key) => describe(this.#ownerOf(key), key),
      // A getter found by its bare name would otherwise be called with the browser's window as `this`.
      defineProperty: (_, key, descriptor) =>
        this.#told(
          key,
          Reflect.defineProperty(this.#ownerOf(key), key, bindAccessor(this.object, descriptor)),
        ),
    };
  }
}
