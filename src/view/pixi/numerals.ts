import type { Frame } from './frame.ts';
import type { LabelPage, PageUser, TextStyle } from './label-page.ts';

const GLYPHS = '0123456789,.:+×连/';

/** The signs of numbers in one lettering, written once: numbers that change every frame upload nothing. */
export class Numerals implements PageUser {
  private readonly page: LabelPage;
  private readonly frames = new Map<string, Frame>();
  private readonly style: TextStyle;

  constructor(page: LabelPage, style: TextStyle) {
    this.page = page;
    this.style = style;
    page.join(this);
    this.rewrite();
  }

  rewrite(): void {
    for (const glyph of GLYPHS) this.frames.set(glyph, this.page.write(glyph, this.style));
  }

  /** Throws for a sign that is not a numeral's. */
  frame(glyph: string): Frame {
    const frame = this.frames.get(glyph);
    if (!frame) throw new Error(`no numeral ${glyph}`);
    return frame;
  }

  /** Points from a glyph's left to the next one's, at lettering of `size` points. Digits are tabular. */
  advance(glyph: string, size: number): number {
    const shape = glyph >= '0' && glyph <= '9' ? '8' : glyph;
    return this.frame(shape).width * this.scale(size) - size * 0.4;
  }

  /** Points per pixel of a frame at lettering of `size` points. */
  scale(size: number): number {
    return (this.page.pointsPerPixel * size) / this.style.size;
  }
}
