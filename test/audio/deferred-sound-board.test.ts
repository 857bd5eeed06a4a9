import { expect, test } from 'vitest';
import { DeferredSoundBoard } from '../../src/audio/deferred-sound-board.ts';
import type { SoundBoard } from '../../src/audio/sound-board.ts';
import { createMemoryLog } from '../../src/platform/memory/memory-log.ts';
import { Deferred } from '../../src/shared/deferred.ts';
import { failure } from '../../src/shared/failure.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';

const FRAME = 1000 / 60;
const MISS = fail(failure('host/network', 'sound'));

/** A board that writes down what it is asked, and its code, which comes when the test says. */
const setup = () => {
  const asked: string[] = [];
  const waiting: ((code: Result<SoundBoard>) => void)[] = [];
  const note =
    (name: string) =>
    (...values: readonly unknown[]): void => {
      if (name !== 'tick') asked.push([name, ...values].join(' '));
    };
  const board = Object.fromEntries(
    ['play', 'setMusic', 'setSound', 'setScene', 'setDanger', 'tick', 'suspend', 'resume', 'touched'].map(
      (name) => [name, note(name)],
    ),
  ) as unknown as SoundBoard;
  const deferred = new DeferredSoundBoard(
    new Deferred(() => new Promise<Result<SoundBoard>>((resolve) => waiting.push(resolve))),
    createMemoryLog().port,
  );
  const frames = (count: number): void => {
    for (let at = 0; at < count; at++) deferred.tick(FRAME);
  };
  const answer = async (code: Result<SoundBoard>): Promise<void> => {
    for (const resolve of waiting.splice(0)) resolve(code);
    await new Promise((resolve) => setImmediate(resolve));
    frames(1);
  };
  return { deferred, board, asked, frames, answer, requests: () => waiting.length };
};

test('code of the sounds: is sent for after the first picture, once', () => {
  const { frames, requests } = setup();
  frames(1);
  expect(requests()).toBe(0);
  frames(100);
  expect(requests()).toBe(1);
});

test('what was asked for before it came holds, and a sound that came too early is left out', async () => {
  const { deferred, board, asked, frames, answer } = setup();
  frames(2);
  deferred.setMusic(true);
  deferred.setSound(false);
  deferred.setScene('play');
  deferred.setDanger(0.5);
  deferred.play('merge');
  deferred.suspend();
  await answer(ok(board));
  expect(asked).toEqual(['setMusic true', 'setSound false', 'setScene play', 'setDanger 0.5', 'suspend']);
  deferred.resume();
  expect(asked.at(-1)).toBe('resume');
});

test.each([
  ['the next sound', (board: SoundBoard) => board.play('press')],
  ['the next time the game is shown', (board: SoundBoard) => board.resume()],
])('a miss: is tried again by %s, and then heard', async (_, again) => {
  const { deferred, board, asked, frames, answer, requests } = setup();
  frames(2);
  await answer(MISS);
  frames(100);
  expect(requests()).toBe(0);
  again(deferred);
  expect(requests()).toBe(1);
  await answer(ok(board));
  deferred.play('drop');
  expect(asked.at(-1)).toBe('play drop ');
});
