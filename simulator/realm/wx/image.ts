import { guarded } from '../clock.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import type { Files } from './files.ts';
import { giveConstructor } from './own-constructor.ts';

type ImageEvent = 'load' | 'error';

interface State {
  src: string;
  onload: unknown;
  onerror: unknown;
  /** Added by addEventListener. */
  readonly listeners: Readonly<Record<ImageEvent, Set<unknown>>>;
}

const newState = (): State => ({
  src: '',
  onload: null,
  onerror: null,
  listeners: { load: new Set(), error: new Set() },
});

/** Why an address may not be loaded here, in the host's words; null where it may. */
export type Refuse = (path: string) => string | null;

const noImage = (path: string): string => `load image error, path: ${path}`;

const callHandler = (owner: object, handler: unknown, ...values: unknown[]): void => {
  if (typeof handler === 'function') guarded(() => handler.apply(owner, values));
};

/** Images as wx.createImage makes them: real elements that only have the members of the typings. */
export class Images {
  readonly #context: Context;
  readonly #files: Files;
  readonly #states = new WeakMap<object, State>();
  readonly #prototype: object;
  /** Pictures on their way. */
  readonly #loading = new Map<object, State>();
  readonly #refuse: Refuse;

  constructor(context: Context, files: Files, refuse: Refuse = () => null) {
    this.#context = context;
    this.#files = files;
    this.#refuse = refuse;
    this.#prototype = this.#makePrototype();
    context.signals.left.add(() => this.#left());
  }

  create(): WechatMinigame.Image {
    const element = native.createElement('img');
    Object.setPrototypeOf(element, this.#prototype);
    const state = newState();
    this.#states.set(element, state);
    native.listen(element, 'load', () => this.#loaded(element, state));
    native.listen(element, 'error', () => {
      if (this.#loading.delete(element)) this.#fail(element, state, noImage(state.src));
    });
    return element as unknown as WechatMinigame.Image;
  }

  /** What iOS does to pictures on their way when the game is left. */
  #left(): void {
    if (!this.#context.host.switches.imagesFailInBackground) return;
    for (const [element, state] of this.#loading) {
      native.image.src.set(element, '');
      this.#context.clock.post(() => this.#fail(element, state, noImage(state.src)));
    }
    this.#loading.clear();
  }

  #tell(element: object, { listeners }: State, type: ImageEvent, result: object): void {
    for (const listener of [...listeners[type]]) callHandler(element, listener, { ...result, type });
  }

  #loaded(element: object, state: State): void {
    this.#loading.delete(element);
    callHandler(element, state.onload);
    this.#tell(element, state, 'load', {});
  }

  #fail(element: object, state: State, reason: string): void {
    const result = { errMsg: `createImage:fail ${reason}` };
    callHandler(element, state.onerror, result);
    this.#tell(element, state, 'error', result);
  }

  #load(element: object, state: State, path: string): void {
    state.src = path;
    if (path === '') return;
    const order = this.#context.hostCalls.ask('Image.src', path);
    if (order?.how === 'never') return;
    if (order?.how === 'fail') {
      this.#context.clock.post(() => this.#fail(element, state, noImage(path)));
    } else if (order?.how === 'late') {
      this.#context.clock.setTimer(() => this.#read(element, state, path), order.delay, false);
    } else this.#read(element, state, path);
  }

  #read(element: object, state: State, path: string): void {
    const refused = this.#refuse(path);
    const remote = /^https?:/.test(path);
    const { type, latency } = this.#context.host.network();
    const url = refused !== null || (remote && type === 'none') ? null : this.#files.urlOf(path);
    if (url === null) {
      if (refused !== null) this.#context.host.log('error', [refused]);
      this.#context.clock.post(() => this.#fail(element, state, refused ?? noImage(path)));
      return;
    }
    if (remote) native.image.crossOrigin.set(element, 'anonymous');
    this.#loading.set(element, state);
    const begin = (): void => {
      if (this.#loading.has(element)) native.image.src.set(element, url);
    };
    if (remote && latency > 0) this.#context.clock.setTimer(begin, latency, false);
    else begin();
  }

  #stateOf(owner: object): State {
    const found = this.#states.get(owner);
    if (found === undefined) throw new TypeError('Illegal invocation');
    return found;
  }

  #makePrototype(): object {
    const images = this;
    const side = (name: 'width' | 'height'): PropertyDescriptor => ({
      configurable: true,
      enumerable: true,
      get(this: object) {
        return native.image[name].get(this);
      },
      set(this: object, value: number) {
        native.image[name].set(this, value);
      },
    });
    const handler = (name: 'onload' | 'onerror'): PropertyDescriptor => ({
      configurable: true,
      enumerable: true,
      get(this: object) {
        return images.#stateOf(this)[name];
      },
      set(this: object, value: unknown) {
        images.#stateOf(this)[name] = value;
      },
    });
    const src: PropertyDescriptor = {
      configurable: true,
      enumerable: true,
      get(this: object) {
        return images.#stateOf(this).src;
      },
      set(this: object, value: unknown) {
        images.#load(this, images.#stateOf(this), String(value));
      },
    };
    const listening = (change: 'add' | 'delete') =>
      function (this: object, type: string, listener: unknown): void {
        images.#stateOf(this).listeners[type as ImageEvent]?.[change](listener);
      };
    const methods = { addEventListener: listening('add'), removeEventListener: listening('delete') };
    const members = { width: side('width'), height: side('height'), src };
    const handlers = { onload: handler('onload'), onerror: handler('onerror') };
    return giveConstructor(Object.defineProperties(methods, { ...members, ...handlers }), 'HTMLImageElement');
  }
}

const blankImageData = (width: number, height: number): WechatMinigame.ImageData =>
  native.createElement('canvas').getContext('2d')!.createImageData(width, height);

/** The typings' parameters are width, height and data; their example gives the data first. Both are taken. */
const makeImageData = (...given: (number | Uint8ClampedArray)[]): WechatMinigame.ImageData => {
  const sides = given.filter((value) => typeof value === 'number');
  const data = given.find((value) => typeof value !== 'number');
  const made = blankImageData(sides[0] ?? 0, sides[1] ?? 0);
  if (data !== undefined) made.data.set(data);
  return made;
};

export const imagePlugin = (images: Images) =>
  ({
    createImage: () => images.create(),
    createImageData: makeImageData as WechatMinigame.Wx['createImageData'],
  }) satisfies Partial<WechatMinigame.Wx>;
