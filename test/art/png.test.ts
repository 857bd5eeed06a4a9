import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePng } from '../../tools/art/png.ts';
import type { Pixels } from '../../tools/art/render.ts';
import { smooth } from '../../tools/art/smooth.ts';

const pixels = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((data): Pixels => ({ width, height, data: Uint8Array.from(data) })),
  );

test('png: what was encoded is what any decoder reads', async () => {
  await fc.assert(
    fc.asyncProperty(pixels, async (drawn) => {
      const read = await sharp(encodePng(drawn)).raw().toBuffer();
      expect([...read]).toEqual([...drawn.data]);
    }),
    { numRuns: 50 },
  );
});

test('smooth: solid stays solid, clear stays clear, and no more than two steps of 255 are seen of it', () => {
  fc.assert(
    fc.property(pixels, (drawn) => {
      const { data } = smooth({ pixels: drawn, placed: [] });
      for (let at = 0; at < data.length; at += 4) {
        const alpha = drawn.data[at + 3]!;
        if (alpha === 0 || alpha === 255) expect(data[at + 3]).toBe(alpha);
        else expect(Math.abs(data[at + 3]! - alpha)).toBeLessThanOrEqual(2);
        // Fainter pixels take their neighbours' colour: their own was rounding noise.
        if (alpha < 24) continue;
        for (let channel = 0; channel < 3; channel += 1) {
          const seen = (Math.abs(data[at + channel]! - drawn.data[at + channel]!) * alpha) / 255;
          expect(seen).toBeLessThanOrEqual(2.3);
        }
      }
    }),
  );
});
