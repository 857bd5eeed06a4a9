import { expect, test } from 'vitest';
import { openGame } from '../harness.ts';

test('single page: today is told of, and nothing is begun', () => {
  const phone = openGame();
  phone.game.tease();
  expect(phone.stage.screen).toEqual({
    name: 'teaser',
    date: expect.objectContaining({ month: 9, day: 25 }),
  });
  expect(phone.game.run).toBeNull();
});
