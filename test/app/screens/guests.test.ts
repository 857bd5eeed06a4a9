import { expect, test } from 'vitest';
import { dropPieces, openGame, playToTheEnd } from '../harness.ts';

/** Noon in China. */
const at = (month: number, day: number): number => Date.UTC(2026, month - 1, day, 4);

test('guests: who comes with the day is seated, and the day after the next term another', () => {
  const phone = openGame(new Map(), { shown: at(12, 6) });
  phone.start();
  expect(phone.stage.guest).toBe('yam-ball');
  phone.host.clock.advance(13 * 3_600_000);
  expect(phone.stage.guest).toBe('mandarin');
});

test('guests: before they came nobody is', () => {
  const phone = openGame(new Map(), { shown: at(11, 21) });
  phone.start();
  expect(phone.stage.guest).toBeNull();
});

test('guests: a run that ended is a meeting, and the page tells who comes next', () => {
  const phone = openGame(new Map(), { shown: at(11, 30) });
  phone.start();
  phone.game.handle({ type: 'open', page: 'guests' });
  expect(phone.stage.screen).toMatchObject({ now: 21, next: { term: 22, month: 12, day: 7 } });
  expect(phone.stage.screen).toMatchObject({ met: new Array(24).fill(false) });
  phone.game.handle({ type: 'back' });
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 3);
  playToTheEnd(phone);
  phone.game.handle({ type: 'home' });
  phone.game.handle({ type: 'open', page: 'guests' });
  expect(phone.stage.screen).toMatchObject({ met: Array.from({ length: 24 }, (_, term) => term === 21) });
});
