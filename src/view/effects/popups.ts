import { outBack } from '../motion/ease.ts';
import type { Numerals } from '../pixi/numerals.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';

interface Popup {
  text: string;
  x: number;
  y: number;
  size: number;
  tint: number;
  age: number;
}

const CAPACITY = 12;
const LIFE_MS = 900;
const RISE = 34;

/** Points won, rising from where they were won. Positions and sizes in points. */
export class Popups {
  private readonly pool: Popup[] = Array.from({ length: CAPACITY }, () => ({
    text: '',
    x: 0,
    y: 0,
    size: 0,
    tint: 0,
    age: LIFE_MS,
  }));
  private next = 0;
  private readonly numerals: Numerals;

  constructor(numerals: Numerals) {
    this.numerals = numerals;
  }

  add(text: string, x: number, y: number, size: number, tint: number): void {
    const popup = this.pool[this.next]!;
    this.next = (this.next + 1) % CAPACITY;
    popup.text = text;
    popup.x = x;
    popup.y = y;
    popup.size = size;
    popup.tint = tint;
    popup.age = 0;
  }

  clear(): void {
    for (const popup of this.pool) popup.age = LIFE_MS;
  }

  draw(batch: QuadBatch, elapsedMs: number): void {
    for (const popup of this.pool) {
      if (popup.age >= LIFE_MS) continue;
      popup.age += elapsedMs;
      this.drawOne(batch, popup, Math.min(1, popup.age / LIFE_MS));
    }
  }

  private drawOne(batch: QuadBatch, popup: Popup, t: number): void {
    const grown = outBack(Math.min(1, t * 4));
    const alpha = t < 0.65 ? 1 : (1 - t) / 0.35;
    const y = popup.y - RISE * (1 - (1 - t) * (1 - t));
    writeNumber(batch, this.numerals, popup.text, popup.x, y, popup.size * grown, popup.tint, alpha);
  }
}

/** A number centred on a place of the screen, `size` points high. */
export const writeNumber = (
  batch: QuadBatch,
  numerals: Numerals,
  text: string,
  x: number,
  y: number,
  size: number,
  tint: number,
  alpha: number,
): void => {
  if (size <= 0) return;
  let width = 0;
  for (const glyph of text) width += numerals.advance(glyph, size);
  const scale = numerals.scale(size);
  let at = x - width / 2;
  for (const glyph of text) {
    const frame = numerals.frame(glyph);
    const advance = numerals.advance(glyph, size);
    batch.setTransform(scale, 0, 0, scale, at + advance / 2, y);
    batch.put(frame, 0, 0, frame.width, frame.height, tint, alpha);
    at += advance;
  }
};
