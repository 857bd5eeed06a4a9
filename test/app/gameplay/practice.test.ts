import { beforeEach, expect, test } from 'vitest';
import { ActiveRun } from '../../../src/app/gameplay/active-run.ts';
import type { Replay } from '../../../src/core/index.ts';
import {
  awaitScreen,
  DROP_FRAMES,
  dropPieces,
  FRAME_MS,
  frames,
  type Harness,
  landed,
  openGame,
  playToTheEnd,
  rules,
} from '../harness.ts';

let phone: Harness;

beforeEach(() => {
  phone = openGame();
});

const takeBacks = (): unknown => (phone.stage.screen.name === 'play' ? phone.stage.screen.takeBacks : null);

test('practice: endless rules, and drops can be taken back one by one, ten at most', () => {
  phone.game.handle({ type: 'practice' });
  expect(phone.stage.screen).toMatchObject({ name: 'play', mode: 'endless', takeBacks: 0, tutorial: false });
  dropPieces(phone, 12);
  expect(takeBacks()).toBe(10);
  for (let left = 9; left >= 0; left--) {
    phone.game.handle({ type: 'take-back' });
    expect(takeBacks()).toBe(left);
    expect(phone.stage.run?.drops).toBe(left + 2);
  }
  phone.game.handle({ type: 'take-back' });
  expect(phone.stage.run?.drops).toBe(2);
});

test('practice: a drop taken back and made again gives the same run, to the bit', () => {
  phone.game.handle({ type: 'practice' });
  dropPieces(phone, 5);
  const held = phone.stage.run?.held;
  const before = phone.game.run?.hash();
  dropPieces(phone, 1);
  const after = phone.game.run?.hash();
  phone.game.handle({ type: 'take-back' });
  expect(phone.game.run?.hash()).toBe(before);
  expect(phone.stage.run?.held).toBe(held);
  phone.controller.command({ type: 'drop', column: 20 });
  frames(phone, DROP_FRAMES);
  expect(phone.game.run?.hash()).toBe(after);
});

test('practice: what was taken back is neither counted nor in the replay', () => {
  phone.game.handle({ type: 'practice' });
  dropPieces(phone, 6);
  const { stats: tally, replay } = phone.game.run!;
  dropPieces(phone, 3);
  for (let back = 0; back < 3; back++) phone.game.handle({ type: 'take-back' });
  expect(phone.game.run?.stats).toEqual(tally);
  expect(phone.game.run?.replay.commands).toEqual(replay.commands);
});

test('practice: earns no best, no coins and no day, and its end can be taken back', async () => {
  phone.game.handle({ type: 'practice' });
  playToTheEnd(phone);
  awaitScreen(phone, 'over');
  expect(phone.stage.screen).toMatchObject({ practice: true, newBest: false, best: 0, coins: 0 });
  phone.game.handle({ type: 'take-back' });
  expect(phone.stage.screen).toMatchObject({ name: 'play' });
  expect(phone.stage.run?.ended).toBeNull();
  phone.game.handle({ type: 'home' });
  expect(phone.stage.screen).toMatchObject({ name: 'home', best: { endless: 0 }, coins: 0, streak: 0 });
  await landed();
  expect(openGame(phone.host.storage.cells).stage.screen).toMatchObject({ resumable: null, coins: 0 });
});

test('practice: a run that counts takes nothing back', () => {
  phone.game.handle({ type: 'start', mode: 'sprint' });
  dropPieces(phone, 3);
  phone.game.handle({ type: 'take-back' });
  expect(phone.stage.run?.drops).toBe(3);
});

/** A friend's run, of 30 drops. */
const friendsRun = (): { readonly replay: Replay; readonly hashes: string[] } => {
  const setup = { rules, mode: 'daily', seed: 4711 } as const;
  const play = new ActiveRun({ setup, kind: 'counted', bestBefore: 0, day: '2026-09-25', onTick: () => {} });
  const hashes: string[] = [];
  for (let drop = 0; drop < 30; drop++) {
    hashes.push(play.hash());
    play.time.command({ type: 'drop', column: (drop * 31) % 256 });
    // The very tick in which the next drop is possible.
    do play.time.advance(FRAME_MS);
    while (!play.view.canDrop);
  }
  return { replay: play.replay, hashes };
};

const awaitDrops = (drops: number): void => {
  for (let frame = 0; frame < 600 && phone.game.run === null; frame++) frames(phone, 1);
  expect(phone.game.run?.view.drops).toBe(drops);
};

test.each([0, 1, 17, 29])(
  'take over: from drop %i the run is the one that was played, to the bit',
  (drops) => {
    const { replay, hashes } = friendsRun();
    expect(phone.game.takeOver(replay, drops).ok).toBe(true);
    expect(phone.stage.screen.name).toBe('play');
    awaitDrops(drops);
    expect(phone.game.run?.hash()).toBe(hashes[drops]);
    expect(phone.game.run?.stats.drops).toBe(drops);
  },
);

test('take over: is played on as practice', () => {
  const { replay } = friendsRun();
  phone.game.takeOver(replay, 10);
  awaitDrops(10);
  dropPieces(phone, 2);
  expect(phone.stage.run?.drops).toBe(12);
  expect(takeBacks()).toBe(2);
  phone.game.handle({ type: 'take-back' });
  expect(phone.game.run?.replay.commands.slice(0, 10)).toEqual(replay.commands.slice(0, 10));
  expect(phone.game.run?.replay.commands).toHaveLength(11);
});

test.each([
  ['a drop that was never made', 30, {}, 'input/out-of-range'],
  ['half a drop', 1.5, {}, 'input/out-of-range'],
  ['a run under other rules', 3, { rulesVersion: 99 }, 'input/newer-version'],
])('take over: %s is refused and the screen stays', (_, drops, other, code) => {
  const taken = phone.game.takeOver({ ...friendsRun().replay, ...other }, drops);
  expect(taken).toMatchObject({ ok: false, error: { code } });
  expect(phone.stage.screen.name).toBe('home');
});
