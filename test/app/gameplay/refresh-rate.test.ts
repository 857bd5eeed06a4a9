import { expect, test } from 'vitest';
import { startGameLoop } from '../../../src/app/boot/game-loop.ts';
import { DROP_FRAMES, type Harness, openGame } from '../harness.ts';

/** Thirty seconds of play. */
const TICKS = 1800;
const MINUTE_MS = 60_000;

/** A player who acts by what is on the board: whenever so many ticks have passed. */
const TICKS_BETWEEN_DROPS = DROP_FRAMES + 1;

/** What a phone does to the game: milliseconds between one frame and the next, and absences. */
interface Phone {
  readonly frameMs: (frame: number) => number;
  readonly between: (phone: Harness, frame: number) => void;
}

const steady = (hertz: number): Phone => ({ frameMs: () => 1000 / hertz, between: () => {} });

/** Between 4 and 70 ms, always the same row. */
const jitter = (frame: number): number => 4 + ((frame * 7919) % 67);

const away = (phone: Harness, minutes: number): void => {
  phone.game.hide();
  phone.host.clock.advance(minutes * MINUTE_MS);
  phone.game.show();
  phone.game.handle({ type: 'resume' });
};

/** The hash of the run after TICKS, and how many frames that took. */
const playOn = ({ frameMs, between }: Phone): { readonly hash: string; readonly frames: number } => {
  const phone = openGame();
  const { game, controller, host, stage } = phone;
  let hash = '';
  stage.tick = () => {
    const tick = stage.run?.tick ?? 0;
    if (tick % TICKS_BETWEEN_DROPS === 0) controller.command({ type: 'drop', column: (tick * 3) % 256 });
    if (tick === TICKS) hash = game.run?.hash() ?? '';
  };
  const stop = startGameLoop(host.platform.clock, host.platform.log, (elapsedMs) => game.frame(elapsedMs));
  game.begin('challenge', 99);
  let frames = 0;
  for (; hash === '' && frames < 20_000; frames++) {
    host.clock.frame(frameMs(frames));
    between(phone, frames);
  }
  stop();
  expect(stage.run?.drops).toBeGreaterThan(20);
  return { hash, frames };
};

const usual = playOn(steady(60));

test.each([30, 60, 90, 120, 144])('refresh rate: at %i Hz it is the same run', (hertz) => {
  const { hash, frames } = playOn(steady(hertz));
  expect(hash).toBe(usual.hash);
  // And as fast: thirty seconds of frames. Clocks tell whole milliseconds.
  expect(frames / hertz).toBeGreaterThan(28);
  expect(frames / hertz).toBeLessThan(32);
});

test('refresh rate: with frames that come as they like it is the same run', () => {
  expect(playOn({ frameMs: jitter, between: () => {} }).hash).toBe(usual.hash);
});

test.each([
  ['60 Hz', () => 1000 / 60],
  ['jittery frames', jitter],
])('refresh rate: minutes in the background at %s change nothing', (_, frameMs) => {
  const between = (phone: Harness, frame: number): void => {
    if (frame % 211 === 210) away(phone, 1 + (frame % 5));
  };
  expect(playOn({ frameMs, between }).hash).toBe(usual.hash);
});

test('refresh rate: a phone that stops for minutes without a word changes nothing', () => {
  const between = ({ host }: Harness, frame: number): void => {
    if (frame % 173 === 172) host.clock.advance(3 * MINUTE_MS);
  };
  expect(playOn({ frameMs: () => 1000 / 60, between }).hash).toBe(usual.hash);
});
