import type { Frame } from './frame.ts';
import { type LabelPage, MARGIN, type PageUser, type TextStyle } from './label-page.ts';
import { DIGIT_HEIGHT, PEN, STROKES, strokeWidthOf, traceNumeral } from './numeral-strokes.ts';

export interface NumeralStyle {
  /** Height of a digit on the page, in points: numbers much smaller than this want a set of their own. */
  readonly size: number;
  readonly top: string;
  readonly bottom: string;
  /** Colour of the rim around each stroke; none for numbers on paper. */
  readonly rim: string | null;
  /** A sign that is lettering, not a numeral, and its family. */
  readonly letters?: { readonly glyphs: string; readonly family: string };
}

/** Shares of a digit's height. */
const RIM = 0.075;
const GAP = 0.05;
/** Letters are painted with a clear margin, of which this much goes under their neighbours. */
const LETTER_OVERLAP = 0.28;
const BELOW = 0.12;
const LETTER_SIZE = 1.3;
/** At most, of a sign with its margins. */
const LINE = 2;

/** The signs of numbers, each drawn when it is first used: numbers that change every frame upload nothing. Digits are tabular. */
export class Numerals implements PageUser {
  private readonly page: LabelPage;
  private readonly style: NumeralStyle;
  private readonly frames = new Map<string, Frame>();
  /** Share of a digit's height from a sign's left to the next one's. */
  private readonly advances = new Map<string, number>();
  /** The page has a line for signs that are written beforehand. */
  private hasLine = false;

  constructor(page: LabelPage, style: NumeralStyle) {
    this.page = page;
    this.style = style;
    page.join(this);
  }

  forget(): void {
    for (const { texture } of this.frames.values()) texture.destroy();
    this.frames.clear();
    this.hasLine = false;
  }

  /** Writes the first of these signs that is not on the page, if it has a line to spare for them. False: there is nothing to do. */
  prepare(glyphs: string): boolean {
    this.hasLine = this.hasLine || this.page.hasRoom(this.style.size * LINE);
    if (!this.hasLine) return false;
    for (const glyph of glyphs) {
      if (this.frames.has(glyph)) continue;
      this.frame(glyph);
      return true;
    }
    return false;
  }

  /** Whoever shows a sign asks for it. */
  freshen(): void {}

  /** Tells `user` when the signs have moved on their page. */
  join(user: PageUser): void {
    this.page.join(user);
  }

  leave(user: PageUser): void {
    this.page.leave(user);
  }

  /** Throws for a sign that is not in the set. The frame's middle is the middle of a digit's height. */
  frame(glyph: string): Frame {
    const known = this.frames.get(glyph);
    if (known) return known;
    const frame = this.isLetter(glyph) ? this.writeLetter(glyph) : this.write(glyph);
    this.frames.set(glyph, frame);
    return frame;
  }

  /** Points from a sign's left to the next one's, in digits `size` points high. */
  advance(glyph: string, size: number): number {
    const known = this.advances.get(glyph);
    if (known !== undefined) return known * size;
    const share = this.isLetter(glyph) ? this.letterAdvance(glyph) : signAdvance(glyph);
    this.advances.set(glyph, share);
    return share * size;
  }

  /** Points per pixel of a frame, in digits `size` points high. */
  scale(size: number): number {
    return (this.page.pointsPerPixel * size) / this.style.size;
  }

  private isLetter(glyph: string): boolean {
    return this.style.letters?.glyphs.includes(glyph) ?? false;
  }

  private write(glyph: string): Frame {
    if (!(glyph in STROKES)) throw new Error(`no numeral ${glyph}`);
    const { pointsPerPixel } = this.page;
    const height = this.style.size / pointsPerPixel;
    const unit = height / DIGIT_HEIGHT;
    const margin = Math.ceil((PEN / 2) * unit + RIM * height + 2);
    const width = Math.ceil(strokeWidthOf(glyph) * unit);
    const fall = Math.ceil(BELOW * height);
    const box = { width: width + margin * 2, height: Math.ceil(height) + (margin + fall) * 2 };
    return this.page.paint(box.width, box.height, (context, x, y) => {
      this.stroke(context, glyph, x + margin, y + margin + fall, unit);
    });
  }

  private stroke(context: CanvasRenderingContext2D, glyph: string, x: number, y: number, unit: number): void {
    const { rim, top, bottom } = this.style;
    const height = unit * DIGIT_HEIGHT;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    if (rim) {
      context.strokeStyle = rim;
      context.lineWidth = PEN * unit + RIM * 2 * height;
      for (const drop of [0, 0.05]) {
        traceNumeral(context, glyph, x, y + drop * height, unit);
        context.stroke();
      }
    }
    const shine = context.createLinearGradient(0, y, 0, y + height);
    shine.addColorStop(0.2, top);
    shine.addColorStop(1, bottom);
    context.strokeStyle = shine;
    context.lineWidth = PEN * unit;
    traceNumeral(context, glyph, x, y, unit);
    context.stroke();
  }

  private get lettering(): TextStyle {
    const { letters, size, top, rim } = this.style;
    return {
      family: letters!.family,
      size: size * LETTER_SIZE,
      color: top,
      ...(rim ? { outline: { color: rim, width: size * RIM } } : {}),
    };
  }

  private writeLetter(glyph: string): Frame {
    return this.page.write(glyph, this.lettering);
  }

  private letterAdvance(glyph: string): number {
    const style = this.lettering;
    const width = this.page.measure(glyph, style) + 2 * MARGIN * style.size;
    return width / this.style.size - LETTER_OVERLAP;
  }
}

const signAdvance = (glyph: string): number => (strokeWidthOf(glyph) + PEN * 0.72) / DIGIT_HEIGHT + GAP;
