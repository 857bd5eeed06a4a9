import { ImageSource, type TextureSource } from '#paint/graph.ts';
import { type PageSheet, unpackFrame } from '../../shared/art-sheet.ts';
import { type Frame, makeFrame } from './frame.ts';

export type PageImage = { readonly width: number; readonly height: number };

export interface AtlasPage {
  /** One that is smaller than the sheet says stands in for what is not there yet. */
  readonly image: PageImage;
  readonly sheet: PageSheet;
}

const sourceOf = ({ image, sheet: { size } }: AtlasPage): ImageSource =>
  new ImageSource({ resource: image as never, width: size[0], height: size[1] });

const framesOf = ({ frames }: PageSheet, page: number, source: TextureSource): ReadonlyMap<string, Frame> =>
  new Map(
    Object.entries(frames).map(([name, packed]) => {
      const { x, y, width, height, left, top, fullWidth, fullHeight } = unpackFrame(packed);
      const trim = { x: left, y: top, width, height };
      const full = { width: fullWidth, height: fullHeight };
      return [name, makeFrame(source, page, { x, y, width, height }, trim, full)];
    }),
  );

/** Pictures by name over all pages. */
export class Atlas {
  readonly sources: readonly TextureSource[];
  private readonly frames = new Map<string, Frame>();
  private readonly pages: readonly ReadonlyMap<string, Frame>[];

  /** Where pictures on two pages are called alike, the first page's counts. */
  constructor(pages: readonly AtlasPage[]) {
    this.sources = pages.map(sourceOf);
    this.pages = pages.map(({ sheet }, page) => framesOf(sheet, page, this.sources[page]!));
    for (const frames of this.pages)
      for (const [name, frame] of frames) if (!this.frames.has(name)) this.frames.set(name, frame);
  }

  /** Throws for a name the art does not have: a build where that happens must not ship. */
  frame(name: string): Frame {
    const frame = this.frames.get(name);
    if (!frame) throw new Error(`no picture called ${name}`);
    return frame;
  }

  /** Puts another picture on a page, laid out like the one before; `factor` times as many pixels make it sharper. */
  repaint(page: number, image: PageImage, factor = 1): void {
    const source = this.sources[page]!;
    source.resource = image;
    source.resolution = factor;
    source.update();
  }

  /** Gives a page's graphics memory back; it is filled again when something of it is drawn. */
  release(page: number): void {
    this.sources[page]!.unload();
  }

  /** From now on the picture of this name is the one on that page. */
  prefer(name: string, page: number): void {
    const frame = this.pages[page]!.get(name);
    if (frame) this.frames.set(name, frame);
  }
}
