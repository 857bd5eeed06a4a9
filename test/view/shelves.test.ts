import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Shelves } from '../../src/view/graphics/shelves.ts';

const WIDTH = 512;
const HEIGHT = 256;
const GAP = 2;

const box = fc.record({ width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 120 }) });

it('shelves: boxes lie inside the page and never on each other', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), (boxes) => {
      const shelves = new Shelves(WIDTH, HEIGHT, GAP);
      const placed = boxes.flatMap((it) => {
        const at = shelves.take(it.width, it.height);
        return at ? [{ ...at, ...it }] : [];
      });
      placed.forEach((a, at) => {
        expect(a.x + a.width).toBeLessThan(WIDTH);
        expect(a.y + a.height).toBeLessThan(HEIGHT);
        const touching = placed
          .slice(at + 1)
          .filter(
            (b) =>
              !(a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y),
          );
        expect({ box: a, touching }).toEqual({ box: a, touching: [] });
      });
    }),
  );
});

it('shelves: lines of one height fill a page, and an emptied page takes them again', () => {
  const shelves = new Shelves(WIDTH, HEIGHT, GAP);
  const fill = (): number => {
    let count = 0;
    while (shelves.take(120, 40)) count++;
    return count;
  };
  expect(fill()).toBe(24);
  expect(shelves.take(120, 40)).toBeNull();
  shelves.clear();
  expect(fill()).toBe(24);
});
