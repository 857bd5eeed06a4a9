import { ImageSource, type TextureSource } from 'pixi.js';
import { type Frame, type FrameBox, makeFrame } from './frame.ts';

/** TexturePacker's hash form, as far as it is read. */
interface Sheet {
  readonly frames: Readonly<Record<string, SheetFrame>>;
}

interface SheetFrame {
  readonly frame: SheetBox;
  readonly spriteSourceSize: SheetBox;
  readonly sourceSize: { readonly w: number; readonly h: number };
}

interface SheetBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface AtlasPage {
  readonly image: { readonly width: number; readonly height: number };
  readonly sheet: Sheet;
}

const box = ({ x, y, w, h }: SheetBox): FrameBox => ({ x, y, width: w, height: h });

/** Pictures by name over all pages. */
export class Atlas {
  readonly sources: readonly TextureSource[];
  private readonly frames = new Map<string, Frame>();

  constructor(pages: readonly AtlasPage[]) {
    this.sources = pages.map(({ image }) => new ImageSource({ resource: image as never }));
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

  /** Puts another picture on a page; it must be laid out like the one before. */
  repaint(page: number, image: AtlasPage['image']): void {
    const source = this.sources[page]!;
    source.resource = image;
    source.update();
  }

  private addPage(sheet: Sheet, page: number): void {
    const source = this.sources[page]!;
    for (const [name, entry] of Object.entries(sheet.frames)) {
      const full = { width: entry.sourceSize.w, height: entry.sourceSize.h };
      this.frames.set(name, makeFrame(source, page, box(entry.frame), box(entry.spriteSourceSize), full));
    }
  }
}
