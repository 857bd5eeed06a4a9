import { expect, it, vi } from 'vitest';
import type { CardCanvas } from '../../src/view/card/card-canvas.ts';
import { createCanvas, makeAtlas, readBuilt } from './whole-scene.ts';

// Pixi asks for a browser when it is read; Node has none.
vi.hoisted(() => {
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
});

const { CardPainter } = await import('../../src/view/card/card-painter.ts');
const { free, IDLE_HEAP } = await import('../../src/view/card/card-canvas.ts');

it('cards: canvases keep their memory on iOS, so that those of the first card serve all, and what was only mixed on is given back', () => {
  const made: CardCanvas[] = [];
  const art = readBuilt('art.json');
  const parts = { art, atlas: makeAtlas(art), fonts: { title: 'title', text: 'text' } };
  const painter = new CardPainter(parts as never, (width, height) => {
    const canvas = createCanvas(width, height);
    made.push(canvas);
    return canvas;
  });
  const picture = { heap: IDLE_HEAP, score: 1234, title: '', line: '' };
  free(painter.card(picture));
  const first = made.length;
  for (let card = 0; card < 10; card++) {
    const canvas = painter.card(picture);
    expect(made.filter(({ width }) => width > 0)).toEqual([canvas]);
    free(canvas);
  }
  expect(made.length).toBe(first);
});
