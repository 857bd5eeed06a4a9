import { expect, test } from 'vitest';
import { failure } from '../../src/shared/failure.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';
import type { CardArt } from '../../src/view/card/card-brush.ts';
import type { CardPainter, CreateCards } from '../../src/view/card/card-painter.ts';
import { LateCards } from '../../src/view/card/late-cards.ts';

const PICTURE = {
  heap: { board: { width: 720, height: 960 }, pieces: [] },
  score: null,
  title: '',
  line: '',
} as never;

test('a card asked for before its painter has come is none; the next one is painted, by one painter for all', async () => {
  const canvas = { width: 500, height: 400, getContext: () => null };
  const answers: Result<{ readonly createCards: CreateCards }>[] = [
    fail(failure('host/not-found', 'no network')),
  ];
  let painters = 0;
  const createCards: CreateCards = () => {
    painters += 1;
    return { card: () => canvas, poster: () => canvas } as unknown as CardPainter;
  };
  const cards = new LateCards({
    load: async () => answers.shift() ?? ok({ createCards }),
    art: () => ({}) as CardArt,
    createCanvas: () => canvas,
  });

  expect(await cards.card(PICTURE)).toBeNull();
  expect(await Promise.all([cards.card(PICTURE), cards.poster(PICTURE)])).toEqual([canvas, canvas]);
  expect(painters).toBe(1);
});
