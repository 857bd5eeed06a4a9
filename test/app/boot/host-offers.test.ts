import { expect, test } from 'vitest';
import { dropPieces, FRAME_MS, frames, openGame } from '../harness.ts';

const SECOND = Math.round(1000 / FRAME_MS);

test('update: a newer version is taken at home, once', () => {
  const phone = openGame();
  phone.host.updates.arrive();
  frames(phone, 4 * SECOND);
  expect(phone.host.updates.applied()).toBe(1);
});

test('update: never in a run, nor on what lies over one; at home after it', () => {
  const phone = openGame();
  phone.game.handle({ type: 'start', mode: 'endless' });
  phone.host.updates.arrive();
  dropPieces(phone, 5);
  frames(phone, 10 * SECOND);
  for (const type of ['pause', 'settings', 'back'] as const) {
    phone.game.handle({ type });
    frames(phone, 10 * SECOND);
  }
  expect(phone.host.updates.applied()).toBe(0);
  phone.game.handle({ type: 'home' });
  frames(phone, 4 * SECOND);
  expect(phone.host.updates.applied()).toBe(1);
});

test('update: home that is being touched is not taken away', () => {
  const phone = openGame();
  phone.host.updates.arrive();
  for (let at = 0; at < 6; at++) {
    for (const phase of ['start', 'end'] as const) phone.host.touch.touch({ phase, id: 0, x: 5, y: 400 });
    frames(phone, SECOND);
  }
  expect(phone.host.updates.applied()).toBe(0);
  frames(phone, 4 * SECOND);
  expect(phone.host.updates.applied()).toBe(1);
});

test('memory: where it runs short the stage gives back what it can', () => {
  const phone = openGame();
  expect(phone.stage.releases).toBe(0);
  phone.host.lifecycle.warnMemory();
  expect(phone.stage.releases).toBe(1);
});

test('privacy: the page “your data” leads to what the platform has about it, where the client can show it', () => {
  const phone = openGame();
  phone.game.handle({ type: 'open', page: 'data' });
  expect(phone.stage.screen).toMatchObject({ name: 'data', contract: true });
  phone.game.handle({ type: 'privacy-contract' });
  expect(phone.host.privacy.opened()).toBe(1);
});
