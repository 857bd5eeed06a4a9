import { beforeEach, expect, test } from 'vitest';
import type { PlayScreen } from '../../../src/view/screens/screen.ts';
import { dropPieces, FRAME_MS, frames, type Harness, openGame } from '../harness.ts';

const COUNT_MS = 1500;
const COUNT_FRAMES = Math.ceil(COUNT_MS / FRAME_MS);

let phone: Harness;

const ticksLeft = (): number => phone.game.run!.view.ticksLeft!;
const shown = (): PlayScreen => phone.stage.screen as PlayScreen;

/** Nothing moves and nothing falls until the count is over; then both do. */
const expectCountIn = (): void => {
  const [before, drops] = [ticksLeft(), phone.game.run!.view.drops];
  expect(shown()).toMatchObject({ name: 'play', countInMs: COUNT_MS });
  phone.controller.command({ type: 'drop', column: 40 });
  frames(phone, COUNT_FRAMES - 3);
  expect([ticksLeft(), phone.game.run!.view.drops]).toEqual([before, drops]);
  frames(phone, 10);
  expect(ticksLeft()).toBeLessThan(before);
  dropPieces(phone, 1);
  expect(phone.game.run!.view.drops).toBe(drops + 1);
};

beforeEach(() => {
  phone = openGame();
  phone.game.handle({ type: 'start', mode: 'sprint' });
  expect(shown().countInMs).toBe(0);
  dropPieces(phone, 2);
});

test('sprint: after a pause it is counted in, and its clock stands meanwhile', () => {
  phone.game.handle({ type: 'pause' });
  phone.game.handle({ type: 'resume' });
  expectCountIn();
});

test('sprint: one that was left for home is counted in when it goes on', () => {
  phone.game.handle({ type: 'home' });
  phone.game.handle({ type: 'continue', slot: 'sprint' });
  expectCountIn();
});

test('sprint: a pause in the midst of the count ends it, and the next one counts anew', () => {
  phone.game.handle({ type: 'pause' });
  phone.game.handle({ type: 'resume' });
  frames(phone, 20);
  phone.host.lifecycle.hide();
  phone.host.lifecycle.show();
  const before = ticksLeft();
  frames(phone, 3 * COUNT_FRAMES);
  expect([phone.stage.screen.name, ticksLeft()]).toEqual(['pause', before]);
  phone.game.handle({ type: 'resume' });
  expectCountIn();
});

test('endless: has no clock, and goes on at once', () => {
  phone.game.handle({ type: 'home' });
  phone.game.handle({ type: 'start', mode: 'endless' });
  dropPieces(phone, 1);
  phone.game.handle({ type: 'pause' });
  phone.game.handle({ type: 'resume' });
  expect(shown().countInMs).toBe(0);
  dropPieces(phone, 1);
  expect(phone.game.run!.view.drops).toBe(2);
});
