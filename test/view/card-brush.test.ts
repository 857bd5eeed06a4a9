import { expect, test } from 'vitest';
import { CardBrush } from '../../src/view/card/card-brush.ts';

type Drawn = readonly number[];

/** A brush over one page whose picture has `factor` times the pixels its sheet says. */
const brushOver = (factor: number): { brush: CardBrush; drawn: Drawn[] } => {
  const drawn: Drawn[] = [];
  const context = {
    drawImage: (_image: unknown, ...places: number[]) => void drawn.push(places),
    fillRect: () => {},
  };
  const frame = {
    page: 0,
    width: 40,
    height: 20,
    left: 2,
    top: 3,
    fullWidth: 44,
    fullHeight: 26,
    texture: { frame: { x: 10, y: 30 } },
  };
  const atlas = { frame: () => frame, sources: [{ resource: {}, resolution: factor }] };
  const parts = { atlas, art: {}, fonts: {} } as never;
  return { brush: new CardBrush(context as never, parts, () => ({ getContext: () => context })), drawn };
};

test.each([1, 2])(
  'a page with %i times the pixels: the same picture is cut out, and drawn as large',
  (factor) => {
    const { brush, drawn } = brushOver(factor);
    brush.picture('piece', 88);
    expect(drawn).toEqual([[10 * factor, 30 * factor, 40 * factor, 20 * factor, 4 - 44, 6 - 26, 80, 40]]);
  },
);

test.each([1, 2])(
  'a page with %i times the pixels: a tinted picture is mixed in the size of its sheet',
  (factor) => {
    const { brush, drawn } = brushOver(factor);
    brush.picture('shade', 88, undefined, '#fff');
    const cut = [10 * factor, 30 * factor, 40 * factor, 20 * factor, 0, 0, 40, 20];
    expect(drawn).toEqual([cut, cut, [0, 0, 40, 20, 4 - 44, 6 - 26, 80, 40]]);
  },
);
