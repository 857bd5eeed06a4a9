import type { ArtSheet } from '../art/art-sheet.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import { DIGIT_HEIGHT, PEN, strokeWidthOf, traceNumeral } from '../graphics/numeral-strokes.ts';
import type { Fonts } from '../widgets/fonts.ts';

export interface CardArt {
  readonly atlas: Atlas;
  readonly art: ArtSheet;
  readonly fonts: Fonts;
}

/** Makes the off-screen canvas that a tinted picture is mixed on. */
export type CanvasMaker = (width: number, height: number) => { getContext(type: string): unknown };

type Drawable = CanvasImageSource;

export interface Lettering {
  readonly size: number;
  readonly color: string;
  readonly face?: 'title' | 'text';
  readonly align?: 'left' | 'center';
  readonly shadow?: string;
}

const GAP = 0.05;
const RIM = 0.085;
const advanceOf = (glyph: string): number => (strokeWidthOf(glyph) + PEN * 0.72) / DIGIT_HEIGHT + GAP;

/** Draws the game's pictures and lettering on a plain 2d canvas: cards and posters never touch the screen's. */
export class CardBrush {
  readonly context: CanvasRenderingContext2D;
  readonly art: ArtSheet;
  private readonly atlas: Atlas;
  private readonly fonts: Fonts;
  private readonly makeCanvas: CanvasMaker;
  private readonly mixed = new Map<string, Drawable>();
  private readonly canvases: ReturnType<CanvasMaker>[] = [];

  constructor(context: CanvasRenderingContext2D, { atlas, art, fonts }: CardArt, makeCanvas: CanvasMaker) {
    this.context = context;
    this.atlas = atlas;
    this.art = art;
    this.fonts = fonts;
    this.makeCanvas = makeCanvas;
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'high';
  }

  /** A colour from top to bottom. */
  fall(x: number, y: number, width: number, height: number, colors: readonly string[]): void {
    const gradient = this.context.createLinearGradient(0, y, 0, y + height);
    colors.forEach((color, at) => {
      gradient.addColorStop(at / (colors.length - 1), color);
    });
    this.context.fillStyle = gradient;
    this.context.fillRect(x, y, width, height);
  }

  /** A round light: `color` as `r,g,b`. */
  glow(x: number, y: number, radius: number, color: string, alpha: number): void {
    const gradient = this.context.createRadialGradient(x, y, 0, x, y, radius);
    gradient.addColorStop(0, `rgba(${color},${alpha})`);
    gradient.addColorStop(0.45, `rgba(${color},${alpha * 0.4})`);
    gradient.addColorStop(1, `rgba(${color},0)`);
    this.context.fillStyle = gradient;
    this.context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  }

  /** A rounded rectangle. */
  sheet(x: number, y: number, width: number, height: number, radius: number, fill: string): void {
    const { context } = this;
    context.beginPath();
    context.moveTo(x + radius, y);
    context.arcTo(x + width, y, x + width, y + height, radius);
    context.arcTo(x + width, y + height, x, y + height, radius);
    context.arcTo(x, y + height, x, y, radius);
    context.arcTo(x, y, x + width, y, radius);
    context.closePath();
    context.fillStyle = fill;
    context.fill();
  }

  /** Pixels of a picture as it was drawn. */
  frameOf(name: string): Frame {
    return this.atlas.frame(name);
  }

  /** Height of a picture that is drawn `width` wide. */
  heightOf(name: string, width: number): number {
    const frame = this.atlas.frame(name);
    return (width * frame.fullHeight) / frame.fullWidth;
  }

  /** A picture around the origin of the present transform. */
  picture(
    name: string,
    width: number,
    height = this.heightOf(name, width),
    tint: string | null = null,
  ): void {
    const frame = this.atlas.frame(name);
    const [scaleX, scaleY] = [width / frame.fullWidth, height / frame.fullHeight];
    const [image, left, top, dense] =
      tint === null ? this.sourceOf(frame) : ([this.tinted(name, tint), 0, 0, 1] as const);
    this.context.drawImage(
      image,
      left,
      top,
      frame.width * dense,
      frame.height * dense,
      frame.left * scaleX - width / 2,
      frame.top * scaleY - height / 2,
      frame.width * scaleX,
      frame.height * scaleY,
    );
  }

  /** The page's image, where the picture lies on it, and its pixels for one of the sheet's: large windows have more. */
  private sourceOf(frame: Frame): readonly [Drawable, number, number, number] {
    const { resource, resolution } = this.atlas.sources[frame.page]!;
    const { x, y } = frame.texture.frame;
    return [resource as Drawable, x * resolution, y * resolution, resolution];
  }

  /** Draws it at a place of its own, perhaps mirrored. */
  pictureAt(
    name: string,
    x: number,
    y: number,
    width: number,
    more: { readonly tint?: string; readonly mirrored?: boolean; readonly alpha?: number } = {},
  ): void {
    const { context } = this;
    context.save();
    context.globalAlpha = more.alpha ?? 1;
    context.translate(x, y);
    if (more.mirrored) context.scale(-1, 1);
    this.picture(name, width, undefined, more.tint ?? null);
    context.restore();
  }

  /** One line; `x` is its left or its middle. Answers its width. */
  text(text: string, x: number, y: number, { size, color, face, align, shadow }: Lettering): number {
    const { context, fonts } = this;
    context.font = `${size}px ${face === 'title' ? fonts.title : fonts.text}`;
    context.textBaseline = 'alphabetic';
    const { width } = context.measureText(text);
    const left = align === 'center' ? x - width / 2 : x;
    if (shadow) {
      context.lineJoin = 'round';
      context.strokeStyle = shadow;
      context.lineWidth = Math.max(3, size * 0.16);
      context.strokeText(text, left, y);
    }
    context.fillStyle = color;
    context.fillText(text, left, y);
    return width;
  }

  measure(text: string, size: number, face: 'title' | 'text' = 'text'): number {
    this.context.font = `${size}px ${this.fonts[face]}`;
    return this.context.measureText(text).width;
  }

  /** A number in the game's own numerals, `size` high, centred at (x, y); made smaller where it exceeds `room`. */
  number(text: string, x: number, y: number, size: number, room: number): void {
    let share = 0;
    for (const glyph of text) share += advanceOf(glyph);
    const height = Math.min(size, room / share);
    this.trace(text, x - (share * height) / 2, y - height / 2, height);
  }

  /** How wide `number` would be, `size` high, within `room`. */
  numberWidth(text: string, size: number, room: number): number {
    let share = 0;
    for (const glyph of text) share += advanceOf(glyph);
    return Math.min(size, room / share) * share;
  }

  private trace(text: string, left: number, top: number, height: number): void {
    const { context } = this;
    const unit = height / DIGIT_HEIGHT;
    const shine = context.createLinearGradient(0, top, 0, top + height);
    shine.addColorStop(0.2, '#FFFDF3');
    shine.addColorStop(1, '#FFE3A6');
    const coats: readonly (readonly [string | CanvasGradient, number, number])[] = [
      ['#3A1F33', PEN * unit + RIM * 2 * height, 0.05 * height],
      ['#3A1F33', PEN * unit + RIM * 2 * height, 0],
      [shine, PEN * unit, 0],
    ];
    context.lineCap = 'round';
    context.lineJoin = 'round';
    for (const [style, width, drop] of coats) {
      let x = left;
      context.strokeStyle = style;
      context.lineWidth = width;
      for (const glyph of text) {
        traceNumeral(context, glyph, x, top + drop, unit);
        context.stroke();
        x += advanceOf(glyph) * height;
      }
    }
  }

  /** Gives back what pictures were mixed on; nothing is drawn any more. */
  release(): void {
    for (const canvas of this.canvases) Object.assign(canvas, { width: 0, height: 0 });
    this.mixed.clear();
  }

  /** A white picture in one colour. */
  private tinted(name: string, tint: string): Drawable {
    const known = this.mixed.get(name + tint);
    if (known) return known;
    const frame = this.atlas.frame(name);
    const { width, height } = frame;
    const canvas = this.makeCanvas(width, height);
    const mix = canvas.getContext('2d') as CanvasRenderingContext2D;
    const [source, left, top, dense] = this.sourceOf(frame);
    mix.drawImage(source, left, top, width * dense, height * dense, 0, 0, width, height);
    mix.fillStyle = tint;
    mix.globalCompositeOperation = 'multiply';
    mix.fillRect(0, 0, width, height);
    mix.globalCompositeOperation = 'destination-in';
    mix.drawImage(source, left, top, width * dense, height * dense, 0, 0, width, height);
    this.mixed.set(name + tint, canvas as unknown as Drawable);
    this.canvases.push(canvas);
    return canvas as unknown as Drawable;
  }
}
