import type { Page, PlacedSprite } from './pack.ts';
import { paeth } from './paeth.ts';
import type { Pixels } from './render.ts';

/** The tolerance beside the edges of sprites, of 255. */
const MOST_TOLERANCE = 2;
/** Below this alpha the stored colour is mostly rounding noise. */
const FAINT = 24;

/** Gives faint pixels the colour of the nearest firm one: what shows of it is less than the noise was. */
const steadyColors = ({ width, height, data }: Pixels): Uint8Array => {
  const out = data.slice();
  const reached = new Uint8Array(width * height);
  // Pixels in the order in which they were reached: each once.
  const queue = new Uint32Array(width * height);
  let length = 0;
  const reach = (at: number): void => {
    reached[at] = 1;
    queue[length] = at;
    length += 1;
  };
  const spread = (from: number, to: number): void => {
    if (reached[to] === 1) return;
    for (let channel = 0; channel < 3; channel += 1) out[to * 4 + channel] = out[from * 4 + channel]!;
    reach(to);
  };
  for (let at = 0; at < reached.length; at += 1) if (data[at * 4 + 3]! >= FAINT) reach(at);
  for (let next = 0; next < length; next += 1) {
    const from = queue[next]!;
    const x = from % width;
    if (x > 0) spread(from, from - 1);
    if (x < width - 1) spread(from, from + 1);
    if (from >= width) spread(from, from - width);
    if (from < width * (height - 1)) spread(from, from + width);
  }
  return out;
};

/** How far each pixel may be off. */
const tolerances = ({ width, height }: Pixels, placed: readonly PlacedSprite[]): Uint8Array => {
  const map = new Uint8Array(width * height).fill(MOST_TOLERANCE);
  for (const { sprite, x, y } of placed) {
    for (let row = y; row < y + sprite.pixels.height; row += 1) {
      map.fill(sprite.tolerance, row * width + x, row * width + x + sprite.pixels.width);
    }
  }
  return map;
};

/** In whole steps of the tolerance from the guess: a gradient becomes a stair of equal steps. */
const settleInSteps = (value: number, guess: number, tolerance: number): number => {
  const step = 2 * tolerance + 1;
  const steps = Math.trunc((Math.abs(value - guess) + tolerance) / step);
  return Math.max(0, Math.min(255, guess + steps * step * Math.sign(value - guess)));
};

/** The fainter a pixel, the less its colour counts; that of a clear one does not. */
const settleColor = (value: number, guess: number, alpha: number, tolerance: number): number => {
  if (alpha === 0) return guess;
  if (alpha > 127) return settleInSteps(value, guess, tolerance);
  const unseen = Math.min(48, Math.floor((tolerance * 255) / alpha));
  return Math.abs(value - guess) <= unseen ? guess : value;
};

const settleAlpha = (alpha: number, guess: number, tolerance: number): number => {
  if (alpha === 0 || alpha === 255) return alpha;
  return Math.max(1, Math.min(254, settleInSteps(alpha, guess, tolerance)));
};

/**
 * Moves every byte to where PNG's filter expects it if no more than a picture's tolerance is seen of that, so that gradients
 * cost half. Wholly clear and wholly solid pixels stay so, and pictures that tolerate nothing do.
 */
export const smooth = ({ pixels, placed }: Page): Pixels => {
  const { width, height } = pixels;
  const allowed = tolerances(pixels, placed);
  const data = steadyColors(pixels);
  const row = width * 4;
  const guessAt = (at: number, hasLeft: boolean, hasUp: boolean): number =>
    paeth(
      hasLeft ? data[at - 4]! : 0,
      hasUp ? data[at - row]! : 0,
      hasLeft && hasUp ? data[at - row - 4]! : 0,
    );
  for (let at = 0; at < data.length; at += 4) {
    const tolerance = allowed[at / 4]!;
    if (tolerance === 0) continue;
    const hasLeft = at % row > 0;
    const hasUp = at >= row;
    const alpha = settleAlpha(data[at + 3]!, guessAt(at + 3, hasLeft, hasUp), tolerance);
    data[at + 3] = alpha;
    for (let byte = at; byte < at + 3; byte += 1) {
      data[byte] = settleColor(data[byte]!, guessAt(byte, hasLeft, hasUp), alpha, tolerance);
    }
  }
  return { width, height, data };
};
