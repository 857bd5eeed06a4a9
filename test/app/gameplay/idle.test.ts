import { beforeEach, expect, test } from 'vitest';
import type { Mode } from '../../../src/core/index.ts';
import { dropPieces, FRAME_MS, frames, type Harness, openGame } from '../harness.ts';

const SECOND = Math.round(1000 / FRAME_MS);

let phone: Harness;

const play = (mode: Mode): void => {
  phone.game.handle({ type: 'start', mode });
  dropPieces(phone, 3);
};

const touch = (): void => {
  for (const phase of ['start', 'end'] as const) phone.host.touch.touch({ phase, id: 0, x: 100, y: 400 });
};

beforeEach(() => {
  phone = openGame();
});

test.each(['endless', 'daily'] as const)('idle: a run of %s rests after a minute without a hand', (mode) => {
  play(mode);
  frames(phone, 55 * SECOND);
  expect(phone.stage.screen.name).toBe('play');
  frames(phone, 6 * SECOND);
  expect(phone.stage.screen.name).toBe('pause');
  const tick = phone.game.run?.view.tick;
  frames(phone, 300 * SECOND);
  expect(phone.game.run?.view.tick).toBe(tick);
  phone.game.handle({ type: 'resume' });
  dropPieces(phone, 1);
  expect(phone.game.run?.view.drops).toBe(4);
});

test('idle: any touch begins the minute anew, and so does a drop', () => {
  play('endless');
  for (let minute = 0; minute < 3; minute++) {
    frames(phone, 50 * SECOND);
    if (minute === 1) dropPieces(phone, 1);
    else touch();
  }
  frames(phone, 50 * SECOND);
  expect(phone.stage.screen.name).toBe('play');
});

test('idle: clocks that are set forward or back make nobody idle', () => {
  play('endless');
  frames(phone, 10 * SECOND);
  for (const shown of [Date.UTC(2027, 0, 1), Date.UTC(2020, 0, 1), Number.NaN]) {
    phone.host.clock.setWall(shown);
    frames(phone, 10 * SECOND);
  }
  expect(phone.stage.screen.name).toBe('play');
});

test('idle: a sprint goes on to the end of its clock', () => {
  play('sprint');
  frames(phone, 58 * SECOND);
  expect(phone.stage.screens.map(({ name }) => name)).not.toContain('pause');
});

test('screen: it is kept on while a run is played and let go while it rests, at its end and at home', () => {
  const kept = () => phone.host.sharing.screenKept;
  frames(phone, 5);
  expect(kept()).toEqual([]);
  play('endless');
  expect(kept()).toEqual([true]);
  frames(phone, 70 * SECOND);
  expect(kept()).toEqual([true, false]);
  phone.game.handle({ type: 'resume' });
  frames(phone, 1);
  phone.host.lifecycle.hide();
  phone.host.lifecycle.show();
  frames(phone, 1);
  expect(kept()).toEqual([true, false, true, false]);
  phone.game.handle({ type: 'home' });
  frames(phone, 1);
  expect(kept()).toHaveLength(4);
});
