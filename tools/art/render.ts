import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { type Picture, toSvg } from './picture.ts';

/** Straight (not premultiplied) RGBA. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture cut to its visible pixels, and where these lie in the whole. */
export interface Sprite {
  readonly names: readonly string[];
  readonly pixels: Pixels;
  readonly left: number;
  readonly top: number;
  readonly sourceWidth: number;
  readonly sourceHeight: number;
  /** How far a channel may be off on the screen, of 255. */
  readonly tolerance: number;
}

const FONTS = ['title', 'text'].map((face) =>
  fileURLToPath(new URL(`../../assets/picture-fonts/${face}.ttf`, import.meta.url)),
);

const USUAL_TOLERANCE = 2;

/** A pixel a word. */
export const words = ({ data }: Pixels): Uint32Array =>
  new Uint32Array(data.buffer, data.byteOffset, data.length / 4);

const unmultiply = (source: Uint8Array): Uint8Array => {
  const data = new Uint8Array(source.length);
  for (let at = 0; at < source.length; at += 4) {
    const alpha = source[at + 3]!;
    // Most of a picture is clear or solid.
    if (alpha === 0) continue;
    if (alpha === 255) {
      data[at] = source[at]!;
      data[at + 1] = source[at + 1]!;
      data[at + 2] = source[at + 2]!;
    } else {
      for (let channel = at; channel < at + 3; channel += 1) {
        data[channel] = Math.min(255, Math.round((source[channel]! * 255) / alpha));
      }
    }
    data[at + 3] = alpha;
  }
  return data;
};

const draw = (svg: string): Pixels => {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Ma Shan Zheng' },
  }).render();
  return { width: image.width, height: image.height, data: unmultiply(image.pixels) };
};

const crop = (from: Pixels, left: number, top: number, width: number, height: number): Pixels => {
  const data = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = ((top + row) * from.width + left) * 4;
    data.set(from.data.subarray(start, start + width * 4), row * width * 4);
  }
  return { width, height, data };
};

const turn = ({ width, height, data }: Pixels): Pixels => {
  const turned = new Uint32Array(width * height);
  words({ width, height, data }).forEach((pixel, at) => {
    turned[(at % width) * height + Math.floor(at / width)] = pixel;
  });
  return { width: height, height: width, data: new Uint8Array(turned.buffer) };
};

const visibleBounds = ({
  width,
  height,
  data,
}: Pixels): { left: number; top: number; right: number; bottom: number } => {
  const isClear = (x: number, y: number): boolean => data[(y * width + x) * 4 + 3] === 0;
  const bounds = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y += 1) {
    let [first, last] = [0, width - 1];
    while (first < width && isClear(first, y)) first += 1;
    if (first === width) continue;
    while (isClear(last, y)) last -= 1;
    bounds.left = Math.min(bounds.left, first);
    bounds.right = Math.max(bounds.right, last + 1);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = y + 1;
  }
  const even = (value: number): number => 2 * Math.floor(value / 2);
  return {
    left: even(bounds.left),
    top: even(bounds.top),
    right: even(bounds.right + 1),
    bottom: even(bounds.bottom + 1),
  };
};

const takePart = ({ box, density, part }: Picture, pixels: Pixels): Pixels => {
  if (!part) return pixels;
  const [left, top, width, height] = part;
  const [x, y, w, h] = [left - box[0], top - box[1], width, height].map((it) => Math.round(it * density));
  return crop(pixels, x!, y!, w!, h!);
};

const toSprite = (picture: Picture, whole: Pixels): Sprite => {
  const upright = takePart(picture, whole);
  const pixels = picture.turned ? turn(upright) : upright;
  const source = {
    names: [picture.name, ...(picture.aliases ?? [])],
    sourceWidth: pixels.width,
    sourceHeight: pixels.height,
    tolerance: picture.tolerance ?? USUAL_TOLERANCE,
  };
  if (picture.whole) return { ...source, pixels, left: 0, top: 0 };
  const { left, top, right, bottom } = visibleBounds(pixels);
  if (right <= left) throw new Error(`nothing is visible in ${picture.name}`);
  return { ...source, pixels: crop(pixels, left, top, right - left, bottom - top), left, top };
};

/** Parts of one drawing are drawn once. Throws when a picture that is to be trimmed shows nothing. */
export const renderSprites = (pictures: readonly Picture[]): Sprite[] => {
  const drawn = new Map<string, Pixels>();
  return pictures.map((picture) => {
    const svg = toSvg(picture);
    const pixels = drawn.get(svg) ?? draw(svg);
    if (picture.part) drawn.set(svg, pixels);
    return toSprite(picture, pixels);
  });
};

/** Renders the sprites with `factor` times as many pixels. */
export const renderSharper = (
  pictures: readonly Picture[],
  sprites: readonly Sprite[],
  factor: number,
): Sprite[] =>
  pictures.map((picture, at) => {
    const sprite = sprites[at]!;
    const [left, top, width, height] = [
      sprite.left,
      sprite.top,
      sprite.pixels.width,
      sprite.pixels.height,
    ].map((it) => it * factor);
    const pixels = crop(draw(toSvg(picture, factor)), left!, top!, width!, height!);
    return { ...sprite, pixels, left: left!, top: top! };
  });
