import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Numerals } from '../graphics/numerals.ts';

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
