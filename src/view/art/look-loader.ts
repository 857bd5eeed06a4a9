import { ImageSource } from '#paint/graph.ts';
import { Deferred } from '../../shared/deferred.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { PageImage } from '../graphics/atlas.ts';
import { type Frame, makeFrame } from '../graphics/frame.ts';
import type { PictureSource } from './load-art.ts';

/** One picture of the themes' package. */
export interface Look {
  readonly image: PageImage;
  /** On a texture of its own; the quad batch does not draw from it. */
  readonly frame: Frame;
}

const FOLDER = 'assets/themes';
/** No page of the quad batch. */
const NO_PAGE = -1;

/** What can be bought comes with a package of its own, each picture when it is asked for. */
export class LookLoader {
  private readonly pictures: PictureSource;
  private readonly looks = new Map<string, Deferred<Look>>();

  constructor(pictures: PictureSource) {
    this.pictures = pictures;
  }

  /** `card-snow`, `burst-plum`, `thread-pearls`. */
  look(name: string): Deferred<Look> {
    const known = this.looks.get(name) ?? new Deferred(() => this.load(name));
    this.looks.set(name, known);
    return known;
  }

  private async load(name: string): Promise<Result<Look>> {
    const image = await this.pictures.loadImage(`${FOLDER}/${name}.png`);
    if (!image.ok) return image;
    const { width, height } = image.value;
    const source = new ImageSource({ resource: image.value as never, width, height });
    return ok({ image: image.value, frame: makeFrame(source, NO_PAGE, { x: 0, y: 0, width, height }) });
  }
}
