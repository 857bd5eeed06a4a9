import { ImageSource, type TextureSource } from 'pixi.js';
import { type Frame, makeFrame } from './frame.ts';

/** x, y, width and height on the page; of a picture whose edges were cut off also left, top and the size before. */
type PackedFrame = readonly number[];

/** A page's frames, as the build packs them. */
interface Sheet {
  readonly size: readonly [number, number];
  readonly frames: Readonly<Record<string, PackedFrame>>;
}

export type PageImage = { readonly width: number; readonly height: number };

export interface AtlasPage {
  /** One that is smaller than the sheet says stands in for what is not there yet. */
  readonly image: PageImage;
  readonly sheet: Sheet;
}

const sourceOf = ({ image, sheet: { size } }: AtlasPage): ImageSource =>
  new ImageSource({ resource: image as never, width: size[0], height: size[1] });

/** Pictures by name over all pages. */
export class Atlas {
  readonly sources: readonly TextureSource[];
  private readonly frames = new Map<string, Frame>();

  constructor(pages: readonly AtlasPage[]) {
    this.sources = pages.map(sourceOf);
    pages.forEach(({ sheet }, page) => {
      this.addPage(sheet, page);
    });
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

  private addPage(sheet: Sheet, page: number): void {
    const source = this.sources[page]!;
    for (const [name, packed] of Object.entries(sheet.frames)) {
      const [x = 0, y = 0, width = 0, height = 0, left = 0, top = 0, fullWidth = width, fullHeight = height] =
        packed;
      const trim = { x: left, y: top, width, height };
      const full = { width: fullWidth, height: fullHeight };
      this.frames.set(name, makeFrame(source, page, { x, y, width, height }, trim, full));
    }
  }
}
