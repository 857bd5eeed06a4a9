import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/shared/sha256.ts';

const byNode = (bytes: readonly number[]): readonly number[] => [
  ...createHash('sha256').update(Uint8Array.from(bytes)).digest(),
];

describe('sha256', () => {
  it('comes to what Node comes to, at every length around a block and beyond', () => {
    for (let length = 0; length <= 200; length += 1) {
      const bytes = Array.from({ length }, (_, at) => (at * 37 + length) & 255);
      expect(sha256(bytes), `${length} bytes`).toEqual(byNode(bytes));
    }
  });

  it('comes to what Node comes to for any bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 700 }), (bytes) => {
        expect(sha256(bytes)).toEqual(byNode(bytes));
      }),
    );
  });
});
