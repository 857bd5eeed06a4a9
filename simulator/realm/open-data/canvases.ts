import type { Box } from '../../protocol/device.ts';
import type { LayerStyle, SharedCanvasMode } from '../../protocol/open-data-line.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { setSide, sizeMembers } from '../wx/canvas-members.ts';
import { giveConstructor } from '../wx/own-constructor.ts';
import { withSystemFont } from '../wx/system-text.ts';

/** Pixels of a canvas nobody has given a size. */
const DEFAULT_SIZE = { width: 300, height: 150 };

const pixels = (length: string | undefined, otherwise: number): number =>
  length === undefined ? otherwise : Number.parseFloat(length);

/** The domain's canvases: 2d alone, and no way to take pixels out of them. open-ability/opendata/basic. */
export class OpenDataCanvases {
  readonly shared: HTMLCanvasElement;
  readonly #context: Context;
  readonly #css: CSSStyleDeclaration;
  readonly #prototype: object;
  readonly #pens = new WeakMap<object, unknown>();
  #mode: SharedCanvasMode | null = null;
  #style: LayerStyle = {};

  constructor(context: Context) {
    this.#context = context;
    this.#prototype = this.#makePrototype();
    this.shared = native.createElement('canvas');
    Object.assign(this.shared, DEFAULT_SIZE);
    this.#css = this.shared.style;
    this.#css.display = 'none';
    native.document.body.append(this.shared);
    Object.setPrototypeOf(this.shared, this.#prototype);
  }

  create(): WechatMinigame.Canvas {
    const element = native.createElement('canvas');
    Object.setPrototypeOf(element, this.#prototype);
    return element as unknown as WechatMinigame.Canvas;
  }

  choose(mode: SharedCanvasMode): void {
    this.#mode = mode;
    this.#css.display = mode === 'screenCanvas' ? 'block' : 'none';
  }

  style(style: LayerStyle): void {
    this.#style = { ...this.#style, ...style };
    Object.assign(this.#css, style);
  }

  layer(): Box | null {
    if (this.#mode !== 'screenCanvas') return null;
    const { left, top, width, height } = this.#style;
    return {
      left: pixels(left, 0),
      top: pixels(top, 0),
      width: pixels(width, this.shared.width),
      height: pixels(height, this.shared.height),
    };
  }

  #getContext(owner: object, type: unknown): unknown {
    if (type !== '2d') return null;
    const known = this.#pens.get(owner);
    if (known !== undefined) return known;
    const pen = native.canvas.getContext(owner, '2d') as object;
    if (owner === this.shared) Object.assign(pen, { getImageData: refuseReading });
    withSystemFont(pen);
    this.#pens.set(owner, pen);
    return pen;
  }

  #makePrototype(): object {
    const canvases = this;
    const resize = (owner: object, side: 'width' | 'height', value: number): void => {
      if (owner !== this.shared) setSide(owner, side, value);
      else this.#context.host.log('warn', ['the size of the shared canvas is set in the main context only']);
    };
    const methods = {
      getContext(this: object, type: unknown) {
        return canvases.#getContext(this, type);
      },
    };
    canvases.#context.hostCalls.watch(methods, 'Canvas');
    return giveConstructor(Object.defineProperties(methods, sizeMembers(resize)), 'HTMLCanvasElement');
  }
}

const refuseReading = (): never => {
  throw new Error('getImageData:fail the shared canvas can not be read');
};
