import { CallFailure } from './call-failure.ts';
import type { SharedCanvas } from './shared-canvas.ts';

type Members = Record<string, unknown>;
type Call = (...values: unknown[]) => unknown;

/** Calls that take a canvas as their source. */
const TAKING = ['drawImage', 'createPattern', 'texImage2D', 'texSubImage2D'];
/** Calls that give pixels back. */
const READING = ['getImageData', 'readPixels'];

/** The screen canvas can not be read once it may show friends' data. open-ability/opendata/basic; Canvas.toTempFilePath. */
export class Taint {
  readonly #shared: SharedCanvas;
  readonly #screen: () => object | null;

  constructor(shared: SharedCanvas, screen: () => object | null) {
    this.#shared = shared;
    this.#screen = screen;
  }

  /** From the moment the game has a shared canvas that it draws itself. */
  isTainted(canvas: object): boolean {
    return canvas === this.#screen() && this.#shared.mode === 'offscreenCanvas';
  }

  refuse(canvas: object, api: string): void {
    if (this.isTainted(canvas)) throw new CallFailure(`${api}: the canvas is tainted by open data`);
  }

  /** Puts the rules of the shared canvas around a context's calls. */
  guard(canvas: object, target: object): void {
    const members = target as Members;
    this.#wrap(members, TAKING, (source) => this.#take(canvas, source));
    this.#wrap(members, READING, () => this.refuse(canvas, 'read'));
  }

  #wrap(members: Members, names: readonly string[], before: (source: unknown) => void): void {
    for (const name of names) {
      const original = members[name];
      if (typeof original !== 'function') continue;
      members[name] = (...values: unknown[]): unknown => {
        before(values.find((value) => this.#isSource(value)));
        return (original as Call).apply(members, values);
      };
    }
  }

  #isSource(value: unknown): boolean {
    return value !== null && (value === this.#shared.element || value === this.#screen());
  }

  #take(target: object, source: unknown): void {
    if (source === undefined) return;
    if (source === this.#screen()) {
      this.refuse(source as object, 'drawImage');
      return;
    }
    if (target !== this.#screen() || this.#shared.mode !== 'offscreenCanvas') {
      throw new CallFailure('drawImage: the shared canvas can be drawn to the screen canvas only');
    }
    this.#shared.refresh();
  }
}
