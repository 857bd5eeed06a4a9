import type { LayerStyle, SharedCanvasMode } from '../../protocol/open-data-line.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { atLeast } from '../versions.ts';
import { setSide, sizeMembers } from './canvas-members.ts';

/** Base library from which the shared canvas can be a layer of its own. open-ability/opendata/basic. */
const SCREEN_MODE_SINCE = '3.6.6';

const LENGTH = /^-?\d+(\.\d+)?px$/;

/**
 * The game's side of the shared canvas. It is an element of the game's realm: what the domain draws on is another
 * one, copied here just before the game draws it, so that no object belongs to both realms.
 */
export class SharedCanvas {
  mode: SharedCanvasMode | null = null;
  readonly element: object;
  readonly #context: Context;
  readonly #style: Record<keyof LayerStyle, string> = { left: '', top: '', width: '', height: '' };

  constructor(context: Context) {
    this.#context = context;
    this.element = native.createElement('canvas');
    Object.setPrototypeOf(this.element, this.#prototype());
  }

  /** The first call decides; later wishes are not heard. Older libraries know one mode only. */
  open(wanted: unknown): WechatMinigame.Canvas {
    if (this.mode === null) {
      const layered = wanted === 'screenCanvas' && atLeast(this.#context.host.baseLibrary, SCREEN_MODE_SINCE);
      this.mode = layered ? 'screenCanvas' : 'offscreenCanvas';
      this.#context.host.openData?.choose(this.mode);
      if (layered) this.#addStyle();
    }
    return this.element as WechatMinigame.Canvas;
  }

  /** Brings the game's element up to what the domain has drawn. */
  refresh(): void {
    const source = this.#context.host.openData?.canvas;
    const pen = native.canvas.getContext(this.element, '2d') as CanvasRenderingContext2D | null;
    if (source === undefined || pen === null || source.width === 0 || source.height === 0) return;
    pen.clearRect(0, 0, source.width, source.height);
    pen.drawImage(source, 0, 0);
  }

  #prototype(): object {
    const resize = (owner: object, side: 'width' | 'height', value: number): void => {
      setSide(owner, side, value);
      this.#context.host.openData?.resize(side, native.canvas[side].get(owner));
    };
    const refused = (name: string) => (): never => {
      throw new Error(`${name}:fail the shared canvas can not be read in the main context`);
    };
    return Object.defineProperties(
      {
        getContext: refused('getContext'),
        toDataURL: refused('toDataURL'),
        toTempFilePath: refused('toTempFilePath'),
        toTempFilePathSync: refused('toTempFilePathSync'),
      },
      sizeMembers(resize),
    );
  }

  #addStyle(): void {
    const members = Object.keys(this.#style).map((name) => [
      name,
      this.#styleMember(name as keyof LayerStyle),
    ]);
    const style = Object.defineProperties({}, Object.fromEntries(members) as PropertyDescriptorMap);
    Object.defineProperty(this.element, 'style', { value: style, enumerable: true });
  }

  #styleMember(name: keyof LayerStyle): PropertyDescriptor {
    return {
      enumerable: true,
      get: () => this.#style[name],
      set: (value: unknown) => {
        if (!LENGTH.test(String(value))) return;
        this.#style[name] = String(value);
        this.#context.host.openData?.style({ [name]: this.#style[name] });
      },
    };
  }
}
