import { describe, expect, it } from 'vitest';
import { cos, sin } from '../../src/core/exact-math.ts';

/** The 16 hexadecimal digits of a float64. */
const bits = (value: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return [0, 4].map((at) => view.getUint32(at).toString(16).padStart(8, '0')).join('');
};

const FROZEN: readonly (readonly [number, string, string])[] = [
  [0, '0000000000000000', '3ff0000000000000'],
  [1e-9, '3e112e0be826d695', '3ff0000000000000'],
  [0.5, '3fdeaee8744b05f0', '3fec1528065b7d50'],
  [0.7853981633974483, '3fe6a09e667f3bcc', '3fe6a09e667f3bcd'],
  [1, '3feaed548f090cee', '3fe14a280fb5068c'],
  [1.5707963267948966, '3ff0000000000000', '3c91a62633100000'],
  [2, '3fed18f6ead1b446', 'bfdaa22657537205'],
  [Math.PI, '3ca1a62633100000', 'bff0000000000000'],
  [-4.25, '3feca3c0b8fb8370', 'bfdc8cb28b1567f4'],
  [10.1, 'bfe400942955e6d4', 'bfe8fa6a1ec3ff04'],
  [-100.75, 'bfcbd016b624497d', '3fef3c45f03da266'],
  [12345.678, 'bfe687d5890974a5', '3fe6b94c3bbe24b8'],
  [1048576.5, '3fe7c2bb1d7c0924', '3fe56f3082d8f8a5'],
];

describe('exact sine and cosine', () => {
  it.each(FROZEN)('bits at %d: never change', (x, sinBits, cosBits) => {
    expect([bits(sin(x)), bits(cos(x))]).toEqual([sinBits, cosBits]);
  });

  it('accuracy: within two last bits of the true value over a hundred thousand turns', () => {
    let worst = 0;
    for (let i = -20_000; i <= 20_000; i += 1) {
      const x = i * 31.4159;
      worst = Math.max(worst, Math.abs(sin(x) - Math.sin(x)), Math.abs(cos(x) - Math.cos(x)));
    }
    expect(worst).toBeLessThan(4e-16);
  });

  it('no answer: not-a-number for what has none', () => {
    for (const x of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(sin(x)).toBeNaN();
      expect(cos(x)).toBeNaN();
    }
  });
});
