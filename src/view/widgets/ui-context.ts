import { Picture } from '#paint/graph.ts';
import type { ArtSheet } from '../art/art-sheet.ts';
import type { DeferredTextures } from '../art/deferred-textures.ts';
import type { GuestLoader, GuestLook } from '../art/guest-loader.ts';
import type { LookLoader } from '../art/look-loader.ts';
import type { Atlas } from '../graphics/atlas.ts';
import { Label } from '../graphics/label.ts';
import type { LabelPage, TextStyle } from '../graphics/label-page.ts';
import { NineSlice } from '../graphics/nine-slice.ts';
import { Tweens } from '../motion/tweens.ts';
import type { Fonts } from './fonts.ts';
import { createNumerals, type NumeralSets } from './numeral-sets.ts';
import type { Words } from './text/texts.ts';

export const INK_TINT = 0x4b2e2a;
export const CREAM_TEXT = '#FFF3DC';
export const PLUM = '#3A1F33';

/** Enlarged more than this, a picture looks soft. */
const SOFT_FROM = 1.1;

/** What every widget is made with. */
export class UiContext {
  readonly tweens = new Tweens();
  readonly atlas: Atlas;
  readonly art: ArtSheet;
  readonly page: LabelPage;
  /** For the score; for small numbers on the night; for numbers on paper. */
  readonly numerals: NumeralSets;
  readonly words: Words;
  readonly fonts: Fonts;
  readonly deferredTextures: DeferredTextures;
  /** The pieces with more pixels, where the board is shown large. */
  readonly sharpTextures: DeferredTextures;
  /** The faces of the pages; asked for when one is made. */
  readonly pageFonts: () => Fonts;
  readonly guests: GuestLoader;
  readonly looks: LookLoader;
  /** The guest at the table; null while there is none. */
  guest: GuestLook | null = null;
  /** Fades instead of springs, nothing that sways. */
  reducedMotion = false;

  constructor(
    parts: Pick<
      UiContext,
      | 'atlas'
      | 'art'
      | 'page'
      | 'words'
      | 'fonts'
      | 'deferredTextures'
      | 'sharpTextures'
      | 'guests'
      | 'looks'
      | 'pageFonts'
    >,
  ) {
    this.atlas = parts.atlas;
    this.art = parts.art;
    this.page = parts.page;
    this.numerals = createNumerals(parts.page, parts.fonts.title);
    this.words = parts.words;
    this.fonts = parts.fonts;
    this.deferredTextures = parts.deferredTextures;
    this.sharpTextures = parts.sharpTextures;
    this.guests = parts.guests;
    this.looks = parts.looks;
    this.pageFonts = parts.pageFonts;
  }

  /** Sends for more pixels where the screen has this many for a board unit and the usual picture would look soft. */
  sharpen(pixels: number): void {
    if (pixels > this.art.crisp.density * SOFT_FROM) this.sharpTextures.want();
  }

  /** In play nothing of the late pictures is seen. */
  releaseDeferredTextures(): void {
    this.atlas.release(this.art.pages.length + 1);
  }

  /** This context with other words, and faces that have signs for them. */
  saying(words: Words, fonts: Fonts): UiContext {
    const other = Object.create(UiContext.prototype) as UiContext;
    return Object.assign(other, this, { words, fonts });
  }

  /** A picture centred on its place, at its own size unless a width in points is given. */
  picture(name: string, width?: number): Picture {
    const frame = this.atlas.frame(name);
    const picture = new Picture(frame.texture);
    picture.anchor.set(0.5);
    picture.scale.set(width === undefined ? 1 / this.art.density : width / frame.fullWidth);
    return picture;
  }

  /** `shrink` 2 draws corners half their size. */
  slice(name: string, shrink = 1): NineSlice {
    const sheet = this.art.slices[name]!;
    return new NineSlice(this.atlas.frame(name), sheet, sheet.density * shrink);
  }

  label(text: string, size: number, color: string, more: Partial<TextStyle> = {}): Label {
    return new Label(this.page, text, { family: this.fonts.text, size, color, ...more });
  }

  /** Brush lettering. */
  title(text: string, size: number, color: string, more: Partial<TextStyle> = {}): Label {
    return this.label(text, size, color, { family: this.fonts.title, ...more });
  }
}
