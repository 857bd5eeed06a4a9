import { beforeEach, expect, test } from 'vitest';
import { ActiveRun } from '../../../src/app/gameplay/active-run.ts';
import { INSTANT_REPLAY_TICKS, InstantReplay } from '../../../src/app/replays/instant-replay.ts';
import {
  awaitScreen,
  DROP_FRAMES,
  dropPieces,
  FRAME_MS,
  frames,
  type Harness,
  openShallowGame,
  playToTheEnd,
  rules,
} from '../harness.ts';

/** A run that was played to its end, drop after drop. */
const endedPlay = (columnOf: (drop: number) => number): ActiveRun => {
  const setup = { rules, mode: 'endless', seed: 77 } as const;
  const play = new ActiveRun({ setup, kind: 'counted', bestBefore: 0, day: '2026-09-25', onTick: () => {} });
  for (let frame = 0; !play.view.ended; frame++) {
    if (frame % DROP_FRAMES === 0) play.time.command({ type: 'drop', column: columnOf(frame / DROP_FRAMES) });
    play.time.advance(FRAME_MS);
  }
  return play;
};

test.each([
  ['one column', () => 128],
  ['all over the jar', (drop: number) => (drop * 97) % 256],
])('look back: shows the last two seconds of a run dropped in %s, to the same bits', (_, columnOf) => {
  const play = endedPlay(columnOf);
  const events: string[] = [];
  const lookBack = InstantReplay.of(play, rules, (happened) =>
    events.push(...happened.map(({ type }) => type)),
  );
  if (!lookBack) throw new Error('nothing kept');
  expect(lookBack.view.tick).toBe(play.view.tick - INSTANT_REPLAY_TICKS);
  let passed = 0;
  for (; !lookBack.done; passed += FRAME_MS) lookBack.advance(FRAME_MS);
  expect(lookBack.hash()).toBe(play.hash());
  expect(lookBack.view.ended).toEqual(play.view.ended);
  expect(events.filter((type) => type === 'ended')).toHaveLength(1);
  // Slower than it was: two seconds take two and a half.
  expect(passed).toBeGreaterThan(2_400);
  expect(passed).toBeLessThan(2_600);
});

let phone: Harness;

beforeEach(() => {
  phone = openShallowGame();
  phone.game.handle({ type: 'start', mode: 'endless' });
});

const awaitLookBack = (): void => {
  for (let frame = 0; frame < 300 && phone.stage.marked === null; frame++) frames(phone, 1);
  expect(phone.stage.marked).not.toBeNull();
};

test('end: the piece that ended the run is marked while its last seconds are shown, then the panel comes', () => {
  playToTheEnd(phone);
  const ended = phone.stage.run;
  awaitLookBack();
  expect(phone.stage.marked).toBe(ended?.ended?.piece);
  expect(phone.stage.run).not.toBe(ended);
  expect(phone.stage.run?.ended).toBeNull();
  expect(phone.stage.screen.name).toBe('play');
  awaitScreen(phone, 'over');
  expect(phone.stage.marked).toBeNull();
  expect(phone.stage.run?.pieces.map(({ x, y }) => [x, y])).toEqual(ended?.pieces.map(({ x, y }) => [x, y]));
});

test('end: drops made while looking back change nothing, and the run is recorded once', () => {
  playToTheEnd(phone);
  const score = phone.stage.run?.score;
  awaitLookBack();
  dropPieces(phone, 5);
  awaitScreen(phone, 'over');
  expect(phone.stage.screen).toMatchObject({ score });
  const ends = phone.host.log.lines.filter(({ message }) => message.startsWith('run ended'));
  expect(ends).toHaveLength(1);
});

test('end: the look back can be skipped, and the panel comes once', () => {
  playToTheEnd(phone);
  awaitLookBack();
  phone.game.handle({ type: 'skip' });
  expect(phone.stage.screen.name).toBe('over');
  expect(phone.stage.marked).toBeNull();
  frames(phone, 300);
  expect(phone.stage.screen.name).toBe('over');
  expect(phone.heard.filter((name) => name === 'best')).toHaveLength(1);
});

test('end: only the first three losses are shown again by themselves, the whole of each when asked for', () => {
  const marks: boolean[] = [];
  for (let loss = 0; loss < 5; loss++) {
    playToTheEnd(phone);
    let shown = false;
    for (let frame = 0; frame < 400 && phone.stage.screen.name !== 'over'; frame++) {
      frames(phone, 1);
      shown ||= phone.stage.marked !== null;
    }
    expect(phone.stage.screen.name).toBe('over');
    marks.push(shown);
    if (loss < 4) phone.game.handle({ type: 'again' });
  }
  expect(marks).toEqual([true, true, true, false, false]);
  phone.game.handle({ type: 'watch-replay', whose: 'mine' });
  expect(phone.stage.screen.name).toBe('replay');
});

test('end: a tap in the beat before it goes to the panel at once, a finger that was still dropping does not', () => {
  while (!phone.stage.run?.ended) {
    phone.controller.command({ type: 'drop', column: 128 });
    for (let frame = 0; frame < DROP_FRAMES && !phone.stage.run?.ended; frame++) frames(phone, 1);
  }
  phone.game.handle({ type: 'skip' });
  expect(phone.stage.screen.name).toBe('play');
  for (let frame = 0; frame < 30 && phone.stage.marked === null; frame++) frames(phone, 1);
  expect(phone.stage.marked).toBeNull();
  phone.game.handle({ type: 'skip' });
  expect(phone.stage.screen.name).toBe('over');
});

test('end: with reduced motion the last seconds are not shown again, the whole when asked for', () => {
  phone.game.handle({ type: 'toggle', setting: 'reducedMotion' });
  playToTheEnd(phone);
  for (let frame = 0; frame < 120 && phone.stage.screen.name !== 'over'; frame++) {
    frames(phone, 1);
    expect(phone.stage.marked).toBeNull();
  }
  expect(phone.stage.screen.name).toBe('over');
  phone.game.handle({ type: 'watch-replay', whose: 'mine' });
  expect(phone.stage.screen.name).toBe('replay');
});

test('end: a new run while looking back is a clean one', () => {
  playToTheEnd(phone);
  awaitLookBack();
  phone.game.begin('challenge', 5);
  expect(phone.stage.marked).toBeNull();
  expect(phone.stage.run).toMatchObject({ seed: 5, tick: 0 });
  dropPieces(phone, 2);
  expect(phone.stage.run?.drops).toBe(2);
});
