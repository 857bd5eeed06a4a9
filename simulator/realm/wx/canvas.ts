import { guarded } from '../clock.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import type { CallFailure } from './call-failure.ts';
import { setSide, sizeMembers } from './canvas-members.ts';
import type { Files } from './files.ts';
import { giveConstructor } from './own-constructor.ts';
import { type Crop, pictureOf } from './picture.ts';
import { SharedCanvas } from './shared-canvas.ts';
import { withSystemFont } from './system-text.ts';
import { Taint } from './taint.ts';
import { watchGraphics } from './web-graphics.ts';

type ContextType = '2d' | 'webgl' | 'webgl2';
type Attributes = Record<string, unknown>;

const DRAWING_OF_WEBGL = ['clear', 'drawArrays', 'drawElements'] as const;

/** Calls that put something on the screen canvas: the first one removes the host's loading cover. */
const DRAWING: Record<ContextType, readonly string[]> = {
  '2d': [
    'fillRect',
    'clearRect',
    'strokeRect',
    'drawImage',
    'fill',
    'stroke',
    'fillText',
    'strokeText',
    'putImageData',
  ],
  webgl: DRAWING_OF_WEBGL,
  webgl2: [
    ...DRAWING_OF_WEBGL,
    ...['drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements', 'blitFramebuffer'],
    ...['clearBufferfv', 'clearBufferiv', 'clearBufferuiv', 'clearBufferfi'],
  ],
};

/** Graphics of each mode: performance/perf-webgl2 and performance/perf-high-performance. */
const contextAttributes = (context: Context, given: Attributes): Attributes => ({
  ...given,
  // The normal mode of iOS always has a stencil; high-performance mode has one only when asked.
  ...(context.host.device.mode === 'ios-normal' ? { stencil: true } : {}),
});

const supports = (context: Context, type: string): boolean =>
  type === '2d' || type === 'webgl' || (type === 'webgl2' && context.host.device.mode !== 'ios-normal');

type Spied = Record<string, unknown>;

/** Calls `seen` once, at the first drawing call; the context is left as it was. */
const watchFirstDraw = (target: Spied, names: readonly string[], seen: () => void): void => {
  const originals = names.map((name) => target[name] as (...rest: unknown[]) => unknown);
  const restore = (): void => {
    names.forEach((name, index) => {
      target[name] = originals[index];
    });
    seen();
  };
  names.forEach((name, index) => {
    target[name] = (...rest: unknown[]): unknown => {
      restore();
      return originals[index]!.apply(target, rest);
    };
  });
};

/** The canvases of one realm. The elements are real; their prototype has what the typings have and no more. */
export class Canvases {
  screen: object | null = null;
  #loseExtension: WEBGL_lose_context | null = null;
  #hasDrawn = false;
  readonly #context: Context;
  readonly #files: Files;
  readonly #prototype: object;
  readonly #shared: SharedCanvas;
  readonly #taint: Taint;
  readonly #contexts = new WeakMap<object, { type: string; value: unknown }>();

  constructor(context: Context, files: Files) {
    this.#context = context;
    this.#files = files;
    this.#prototype = this.#makePrototype();
    this.#shared = new SharedCanvas(context);
    this.#taint = new Taint(this.#shared, () => this.screen);
  }

  create(): WechatMinigame.Canvas {
    const element = native.createElement('canvas');
    const isScreen = this.screen === null;
    if (isScreen) {
      const { width, height } = this.#context.host.window();
      element.width = width;
      element.height = height;
      native.document.body.append(element);
    }
    Object.setPrototypeOf(element, this.#prototype);
    if (isScreen) this.#adopt(element);
    return element as unknown as WechatMinigame.Canvas;
  }

  /** What can take the screen's WebGL context away. Kept from before: a lost context gives no extensions. */
  loseExtension(): WEBGL_lose_context | null {
    const found = this.screen === null ? undefined : this.#contexts.get(this.screen);
    if (found === undefined || found.type === '2d') return null;
    // By the browser's own call: the game's may have been told to fail.
    const { getExtension } = Object.getPrototypeOf(found.value) as {
      getExtension(this: unknown, name: string): WEBGL_lose_context | null;
    };
    this.#loseExtension ??= getExtension.call(found.value, 'WEBGL_lose_context');
    return this.#loseExtension;
  }

  /** The canvas shared with the open-data domain, in the mode of the first call. */
  shared(mode: unknown): WechatMinigame.Canvas {
    return this.#shared.open(mode);
  }

  /** What the screen canvas shows, as a data URL for the phone. */
  picture(): string {
    return this.screen === null ? '' : native.canvas.toDataURL(this.screen, 'image/jpeg', 0.9);
  }

  #adopt(element: object): void {
    this.screen = element;
    // Without this a lost context is never given back.
    native.listen(element as EventTarget, 'webglcontextlost', (event) => event.preventDefault());
  }

  #getContext(owner: object, type: string, attributes: unknown): unknown {
    if (!supports(this.#context, type)) return null;
    const known = this.#contexts.get(owner);
    if (known !== undefined) return known.type === type ? known.value : null;
    const given = (attributes ?? {}) as Attributes;
    const value = native.canvas.getContext(owner, type, contextAttributes(this.#context, given));
    if (value === null) return null;
    this.#contexts.set(owner, { type, value });
    if (this.#context.host.openData !== null) this.#taint.guard(owner, value as object);
    if (type === '2d') withSystemFont(value as object);
    if (type !== '2d') this.#watch(owner, type as ContextType, value as object);
    if (owner === this.screen) {
      this.#context.clock.paint.guard(value as Spied, DRAWING[type as ContextType]);
      watchFirstDraw(value as Spied, DRAWING[type as ContextType], () => this.#drawn());
    }
    return value;
  }

  /** The first drawing call takes the host's cover away. */
  #drawn(): void {
    if (this.#hasDrawn) return;
    this.#hasDrawn = true;
    this.#context.host.firstFrame();
  }

  #watch(owner: object, type: ContextType, value: object): void {
    const lose = (): void => {
      if (owner === this.screen) this.loseExtension()?.loseContext();
    };
    const drawn = (): void => {
      if (owner === this.screen) this.#drawn();
    };
    watchGraphics(this.#context, value, { drawing: DRAWING[type], lose, drawn });
  }

  #saveTemporary(owner: object, option: Crop): string {
    const { bytes, extension } = pictureOf(owner, option);
    return this.#taint.isTainted(owner)
      ? this.#files.addPseudo(bytes, extension)
      : this.#files.addTemporary(bytes, extension);
  }

  #toTempFilePath(owner: object, option: WechatMinigame.ToTempFilePathOption): void {
    let result: { tempFilePath: string; errMsg: string } | null = null;
    let reason = '';
    try {
      result = { tempFilePath: this.#saveTemporary(owner, option), errMsg: 'toTempFilePath:ok' };
    } catch (error) {
      reason = `toTempFilePath:fail ${(error as CallFailure).message}`;
    }
    this.#context.clock.post(() => {
      if (result !== null) guarded(() => option.success?.(result));
      else guarded(() => option.fail?.({ errMsg: reason }));
      guarded(() => option.complete?.(result ?? { errMsg: reason }));
    });
  }

  #makePrototype(): object {
    const canvases = this;
    const methods = {
      getContext(this: object, type: string, attributes?: unknown) {
        return canvases.#getContext(this, type, attributes);
      },
      toDataURL(this: object) {
        canvases.#taint.refuse(this, 'toDataURL');
        return native.canvas.toDataURL(this);
      },
      toTempFilePath(this: object, option?: WechatMinigame.ToTempFilePathOption) {
        canvases.#toTempFilePath(this, option ?? {});
      },
      toTempFilePathSync(this: object, option?: WechatMinigame.ToTempFilePathSyncOption) {
        return canvases.#saveTemporary(this, option ?? {});
      },
    };
    canvases.#context.hostCalls.watch(methods, 'Canvas');
    return giveConstructor(Object.defineProperties(methods, sizeMembers(setSide)), 'HTMLCanvasElement');
  }
}

export const canvasPlugin = (canvases: Canvases) =>
  ({ createCanvas: () => canvases.create() }) satisfies Partial<WechatMinigame.Wx>;
