import { beforeEach, expect, test } from 'vitest';
import { ActiveRun } from '../../../src/app/gameplay/active-run.ts';
import type { Replay } from '../../../src/core/index.ts';
import {
  awaitScreen,
  type Bench,
  DROP_FRAMES,
  dropPieces,
  FRAME_MS,
  frames,
  landed,
  openGame,
  playToTheEnd,
  rules,
} from '../harness.ts';

let bench: Bench;

beforeEach(() => {
  bench = openGame();
});

const takeBacks = (): unknown => (bench.stage.screen.name === 'play' ? bench.stage.screen.takeBacks : null);

test('practice: endless rules, and drops can be taken back one by one, ten at most', () => {
  bench.game.handle({ type: 'practice' });
  expect(bench.stage.screen).toMatchObject({ name: 'play', mode: 'endless', takeBacks: 0, lesson: false });
  dropPieces(bench, 12);
  expect(takeBacks()).toBe(10);
  for (let left = 9; left >= 0; left--) {
    bench.game.handle({ type: 'take-back' });
    expect(takeBacks()).toBe(left);
    expect(bench.stage.run?.drops).toBe(left + 2);
  }
  bench.game.handle({ type: 'take-back' });
  expect(bench.stage.run?.drops).toBe(2);
});

test('practice: a drop taken back and made again gives the same run, to the bit', () => {
  bench.game.handle({ type: 'practice' });
  dropPieces(bench, 5);
  const held = bench.stage.run?.held;
  const before = bench.game.play?.hash();
  dropPieces(bench, 1);
  const after = bench.game.play?.hash();
  bench.game.handle({ type: 'take-back' });
  expect(bench.game.play?.hash()).toBe(before);
  expect(bench.stage.run?.held).toBe(held);
  bench.game.handle({ type: 'drop', column: 20 });
  frames(bench, DROP_FRAMES);
  expect(bench.game.play?.hash()).toBe(after);
});

test('practice: what was taken back is neither counted nor in the replay', () => {
  bench.game.handle({ type: 'practice' });
  dropPieces(bench, 6);
  const { tally, replay } = bench.game.play!;
  dropPieces(bench, 3);
  for (let back = 0; back < 3; back++) bench.game.handle({ type: 'take-back' });
  expect(bench.game.play?.tally).toEqual(tally);
  expect(bench.game.play?.replay.commands).toEqual(replay.commands);
});

test('practice: earns no best, no coins and no day, and its end can be taken back', async () => {
  bench.game.handle({ type: 'practice' });
  playToTheEnd(bench);
  awaitScreen(bench, 'over');
  expect(bench.stage.screen).toMatchObject({ practice: true, newBest: false, best: 0, coins: 0 });
  bench.game.handle({ type: 'take-back' });
  expect(bench.stage.screen).toMatchObject({ name: 'play' });
  expect(bench.stage.run?.ended).toBeNull();
  bench.game.handle({ type: 'home' });
  expect(bench.stage.screen).toMatchObject({ name: 'home', best: { endless: 0 }, coins: 0, streak: 0 });
  await landed();
  expect(openGame(bench.host.storage.cells).stage.screen).toMatchObject({ resumable: null, coins: 0 });
});

test('practice: a run that counts takes nothing back', () => {
  bench.game.handle({ type: 'start', mode: 'sprint' });
  dropPieces(bench, 3);
  bench.game.handle({ type: 'take-back' });
  expect(bench.stage.run?.drops).toBe(3);
});

/** A friend's run, of 30 drops. */
const friendsRun = (): { readonly replay: Replay; readonly hashes: string[] } => {
  const setup = { rules, mode: 'daily', seed: 4711 } as const;
  const play = new ActiveRun({ setup, practice: false, bestBefore: 0, day: '2026-09-25', onTick: () => {} });
  const hashes: string[] = [];
  for (let drop = 0; drop < 30; drop++) {
    hashes.push(play.hash());
    play.command({ type: 'drop', column: (drop * 31) % 256 });
    // The very tick in which the next drop is possible.
    do play.advance(FRAME_MS);
    while (!play.view.canDrop);
  }
  return { replay: play.replay, hashes };
};

const awaitDrops = (drops: number): void => {
  for (let frame = 0; frame < 600 && bench.game.play === null; frame++) frames(bench, 1);
  expect(bench.game.play?.view.drops).toBe(drops);
};

test.each([0, 1, 17, 29])(
  'take over: from drop %i the run is the one that was played, to the bit',
  (drops) => {
    const { replay, hashes } = friendsRun();
    expect(bench.game.takeOver(replay, drops).ok).toBe(true);
    expect(bench.stage.screen.name).toBe('play');
    awaitDrops(drops);
    expect(bench.game.play?.hash()).toBe(hashes[drops]);
    expect(bench.game.play?.tally.drops).toBe(drops);
  },
);

test('take over: is played on as practice', () => {
  const { replay } = friendsRun();
  bench.game.takeOver(replay, 10);
  awaitDrops(10);
  dropPieces(bench, 2);
  expect(bench.stage.run?.drops).toBe(12);
  expect(takeBacks()).toBe(2);
  bench.game.handle({ type: 'take-back' });
  expect(bench.game.play?.replay.commands.slice(0, 10)).toEqual(replay.commands.slice(0, 10));
  expect(bench.game.play?.replay.commands).toHaveLength(11);
});

test.each([
  ['a drop that was never made', 30, {}, 'input/out-of-range'],
  ['half a drop', 1.5, {}, 'input/out-of-range'],
  ['a run under other rules', 3, { rulesVersion: 99 }, 'input/newer-version'],
])('take over: %s is refused and the screen stays', (_, drops, other, code) => {
  const taken = bench.game.takeOver({ ...friendsRun().replay, ...other }, drops);
  expect(taken).toMatchObject({ ok: false, error: { code } });
  expect(bench.stage.screen.name).toBe('home');
});
