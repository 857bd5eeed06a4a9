import { expect, test } from 'vitest';
import { dropPieces, FRAME_MS, frames, landed, openGame } from '../harness.ts';

const SECOND = Math.round(1000 / FRAME_MS);

/** Time enough for home to be quiet. */
const QUIET = 4 * SECOND;

test('update: a newer version is offered at home, and taken where the player says so', () => {
  const phone = openGame();
  phone.host.updates.arrive();
  frames(phone, QUIET);
  expect([phone.stage.screen.name, phone.host.updates.applied()]).toEqual(['update', 0]);
  phone.game.handle({ type: 'agree' });
  expect(phone.host.updates.applied()).toBe(1);
});

test('update: a no holds for this launch', () => {
  const phone = openGame();
  phone.host.updates.arrive();
  frames(phone, QUIET);
  phone.game.handle({ type: 'back' });
  expect(phone.stage.screen.name).toBe('home');
  frames(phone, 3 * QUIET);
  expect([phone.stage.screen.name, phone.host.updates.applied()]).toEqual(['home', 0]);
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
  expect(phone.stage.screens.map(({ name }) => name)).not.toContain('update');
  phone.game.handle({ type: 'home' });
  frames(phone, QUIET);
  expect(phone.stage.screen.name).toBe('update');
});

test('update: home that is being touched is left alone', () => {
  const phone = openGame();
  phone.host.updates.arrive();
  for (let at = 0; at < 6; at++) {
    for (const phase of ['start', 'end'] as const) phone.host.touch.touch({ phase, id: 0, x: 5, y: 400 });
    frames(phone, SECOND);
  }
  expect(phone.stage.screen.name).toBe('home');
  frames(phone, QUIET);
  expect(phone.stage.screen.name).toBe('update');
});

test('update: one thing asks at a time: while the platform asks, the newer version waits', async () => {
  const phone = openGame();
  phone.host.updates.arrive();
  phone.platformLeaderboard.leave({ newBest: true });
  frames(phone, 2 * QUIET);
  expect(phone.stage.screen.name).toBe('home');
  await landed();
  frames(phone, QUIET);
  expect(phone.stage.screen.name).toBe('update');
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

test('privacy: asked for at home or on a page: a sheet; a yes and a no reach the host, and so does leaving it', () => {
  for (const [types, became] of [
    [['agree'], 'agreed'],
    [['back'], 'declined'],
    [['home'], 'declined'],
  ] as const) {
    const phone = openGame();
    phone.game.handle({ type: 'open', page: 'friends' });
    const question = phone.host.privacy.need();
    expect([phone.stage.screen.name, question()]).toEqual(['privacy', 'seen']);
    for (const type of types) phone.game.handle({ type });
    expect(question()).toBe(became);
    expect(phone.stage.screen.name).toBe(types[0] === 'home' ? 'home' : 'friends');
  }
});

test('privacy: what is asked twice is one sheet, and a no is not asked again until the player opens something else', () => {
  const phone = openGame();
  phone.game.handle({ type: 'open', page: 'friends' });
  const both = [phone.host.privacy.need(), phone.host.privacy.need()];
  phone.game.handle({ type: 'back' });
  expect(both.map((it) => it())).toEqual(['declined', 'declined']);
  expect(phone.host.privacy.need()()).toBe('declined');
  expect(phone.stage.screen.name).toBe('friends');
  phone.game.handle({ type: 'back' });
  phone.game.handle({ type: 'open', page: 'friends' });
  expect(phone.host.privacy.need()()).toBe('seen');
});

test('privacy: nobody is asked in a run', () => {
  const phone = openGame();
  phone.game.handle({ type: 'start', mode: 'endless' });
  expect(phone.host.privacy.need()()).toBe('declined');
  expect(phone.stage.screen.name).toBe('play');
});

test('privacy: the contract is a tap away from the sheet, which stays open', () => {
  const phone = openGame();
  const question = phone.host.privacy.need();
  phone.game.handle({ type: 'privacy-contract' });
  expect([phone.host.privacy.opened(), phone.stage.screen.name, question()]).toEqual([1, 'privacy', 'seen']);
});
