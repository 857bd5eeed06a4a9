import { expect, test } from 'vitest';
import { firstHandSeed } from '../../../src/app/gameplay/first-hand-seed.ts';
import { createRun } from '../../../src/core/index.ts';
import { frames, openGame, rules } from '../harness.ts';

/** A row of seeds, as a phone draws them. */
const drawing = (first: number): (() => number) => {
  let seed = first;
  return () => (seed = (seed * 1664525 + 1013904223) % 2 ** 32);
};

/** The first four pieces of an endless run. */
const firstFour = (seed: number): readonly number[] => {
  const run = createRun({ rules, mode: 'endless', seed });
  const tiers = [run.view.held, run.view.next];
  for (const column of [30, 225]) {
    run.step([{ type: 'drop', column }]);
    while (!run.view.canDrop) run.step([]);
    tiers.push(run.view.next);
  }
  return tiers;
};

test.each([1, 77, 4_000_000_000])(
  'first hand: from %i on a seed is found whose first pieces are two pairs',
  (from) => {
    const [a, b, c, d] = firstFour(firstHandSeed(rules, drawing(from)));
    expect([a === b, c === d]).toEqual([true, true]);
  },
);

test('first hand: a phone that draws one seed alone gets that one', () => {
  expect(firstHandSeed(rules, () => 5)).toBe(5);
});

test('first hand: only the first run of all is arranged; its seed is a seed like any other', () => {
  let draws = 0;
  const draw = drawing(9);
  const phone = openGame(new Map(), {
    drawSeed: () => {
      draws += 1;
      return draw();
    },
  });
  phone.game.handle({ type: 'start', mode: 'endless' });
  const [a, b] = firstFour(phone.stage.run?.seed ?? 0);
  expect(a).toBe(b);
  phone.game.handle({ type: 'tutorial-done' });
  draws = 0;
  phone.game.handle({ type: 'again' });
  frames(phone, 2);
  expect(draws).toBe(1);
});
