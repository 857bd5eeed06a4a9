import { MaxRectsPacker } from 'maxrects-packer/dist/maxrects-packer.mjs';
import { type Pixels, type Sprite, words } from './render.ts';

/** Both sides of every page, in pixels: the least that any WebGL 1 phone takes. */
export const PAGE_SIZE = 2048;
/** Edge pixels repeated around each sprite, so that linear filtering never fetches a neighbour. */
export const EXTRUDE = 2;

export interface PlacedSprite {
  readonly sprite: Sprite;
  /** The place of the sprite's own first pixel on the page. */
  readonly x: number;
  readonly y: number;
}

export interface Page {
  readonly pixels: Pixels;
  readonly placed: readonly PlacedSprite[];
}

interface Slot {
  readonly x: number;
  readonly y: number;
  readonly sprite: Sprite;
}

/** Large ones first pack tighter; the name settles ties, so that every build packs alike. */
const byLongerSide = (a: Sprite, b: Sprite): number =>
  longerSide(b) - longerSide(a) || (a.names[0]! < b.names[0]! ? -1 : 1);

const longerSide = ({ pixels }: Sprite): number => Math.max(pixels.width, pixels.height);

const arrange = (sprites: readonly Sprite[]): Slot[][] => {
  const packer = new MaxRectsPacker(PAGE_SIZE, PAGE_SIZE, 0, { pot: false, square: false });
  for (const sprite of [...sprites].sort(byLongerSide)) {
    packer.add(sprite.pixels.width + 2 * EXTRUDE, sprite.pixels.height + 2 * EXTRUDE, sprite);
  }
  return packer.bins.map((bin) => bin.rects.map(({ x, y, data }) => ({ x, y, sprite: data as Sprite })));
};

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Copies one row of a sprite to a place on the page, with its first and last pixel repeated to both sides. */
const pasteRow = (page: Uint32Array, row: Uint32Array, at: number, extrude: number): void => {
  page.set(row, at);
  page.fill(row[0]!, at - extrude, at);
  page.fill(row[row.length - 1]!, at + row.length, at + row.length + extrude);
};

const paste = (page: Pixels, { pixels }: Sprite, x: number, y: number, extrude = EXTRUDE): void => {
  const [to, from] = [words(page), words(pixels)];
  for (let row = -extrude; row < pixels.height + extrude; row += 1) {
    const source = clamp(row, pixels.height - 1) * pixels.width;
    pasteRow(to, from.subarray(source, source + pixels.width), (y + row) * page.width + x, extrude);
  }
};

const fill = (slots: readonly Slot[]): Page => {
  const width = Math.max(...slots.map(({ x, sprite }) => x + sprite.pixels.width + 2 * EXTRUDE));
  const height = Math.max(...slots.map(({ y, sprite }) => y + sprite.pixels.height + 2 * EXTRUDE));
  const pixels = { width, height, data: new Uint8Array(width * height * 4) };
  const placed = slots.map(({ x, y, sprite }) => ({ sprite, x: x + EXTRUDE, y: y + EXTRUDE }));
  for (const { sprite, x, y } of placed) paste(pixels, sprite, x, y);
  return { pixels, placed };
};

/** Packs each group onto a page of its own; throws when a group needs more than one. */
export const packPage = (sprites: readonly Sprite[]): Page => {
  const pages = arrange(sprites);
  if (pages.length !== 1) throw new Error(`${sprites.length} sprites need ${pages.length} pages, not one`);
  return fill(pages[0]!);
};

/** Packs the page again with sprites that have `factor` times as many pixels: every share of it is where it was. */
export const packSharper = ({ pixels, placed }: Page, sharper: readonly Sprite[], factor: number): Page => {
  const [width, height] = [pixels.width * factor, pixels.height * factor];
  const page = { width, height, data: new Uint8Array(width * height * 4) };
  const byName = new Map(sharper.map((sprite) => [sprite.names[0], sprite]));
  const moved = placed.map(({ sprite, x, y }) => ({
    sprite: byName.get(sprite.names[0])!,
    x: x * factor,
    y: y * factor,
  }));
  for (const { sprite, x, y } of moved) paste(page, sprite, x, y, EXTRUDE * factor);
  return { pixels: page, placed: moved };
};
