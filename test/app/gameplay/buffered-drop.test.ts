import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startGameLoop } from '../../../src/app/boot/game-loop.ts';
import { openGame } from '../harness.ts';

/** The shipped pause after a drop, in ticks. */
const PAUSE_TICKS = 30;
const TICK_MS = 1000 / 60;

interface Fall {
  readonly tick: number;
  readonly column: number;
}

/** Releases once these ticks have passed; what fell, by the replay. */
const fallsOf = (hertz: number, releases: readonly number[]): readonly Fall[] => {
  const { game, controller, host, stage } = openGame();
  stage.tick = () => {
    const tick = stage.run?.tick ?? 0;
    releases.forEach((at, index) => {
      if (at === tick) controller.command({ type: 'drop', column: columnOf(index) });
    });
  };
  const stop = startGameLoop(host.platform.clock, host.platform.log, (elapsedMs) => game.frame(elapsedMs));
  game.begin('challenge', 7);
  const end = Math.max(...releases) + 2 * PAUSE_TICKS;
  for (let frames = 0; (stage.run?.tick ?? 0) < end && frames < 10_000; frames++)
    host.clock.frame(1000 / hertz);
  stop();
  return (game.run?.replay.commands ?? []).flatMap(({ tick, command }) =>
    command.type === 'drop' ? [{ tick, column: command.column }] : [],
  );
};

/** Far enough apart that nothing piles up to the line. */
const columnOf = (index: number): number => (index * 41) % 256;

/** What the rule says: each release falls on the first tick that is free, the last of a pause counts. */
const expected = (releases: readonly number[]): readonly Fall[] => {
  const fell: Fall[] = [];
  let kept: number | null = null;
  let free = 0;
  const settle = (until: number): void => {
    if (kept === null || free > until) return;
    fell.push({ tick: free, column: kept });
    kept = null;
    free += PAUSE_TICKS;
  };
  releases.forEach((tick, index) => {
    settle(tick - 1);
    if (kept === null && tick >= free) {
      fell.push({ tick, column: columnOf(index) });
      free = tick + PAUSE_TICKS;
    } else kept = columnOf(index);
  });
  settle(Number.POSITIVE_INFINITY);
  return fell;
};

test('buffered drop: twenty taps 450 ms apart give as many drops as the pause has room for, in order', () => {
  const releases = Array.from({ length: 20 }, (_, tap) => 1 + tap * 27);
  const falls = fallsOf(60, releases);
  const room = Math.floor((19 * 27) / PAUSE_TICKS) + 2;
  expect(falls.length).toBe(Math.min(20, room));
  expect(falls).toEqual(expected(releases));
});

test('buffered drop: the replay records the tick it falls on, not the one it was let go on', () => {
  const [first, second] = fallsOf(60, [1, 12]);
  expect(second!.tick - first!.tick).toBe(PAUSE_TICKS);
});

test('buffered drop: of several releases in one pause the last one falls', () => {
  const falls = fallsOf(60, [1, 6, 12, 18]);
  expect(falls.map(({ column }) => column)).toEqual([columnOf(0), columnOf(3)]);
});

test('buffered drop: any releases give the drops there is room for, the same at every rate', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 48 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(gaps, (waits) => {
      let at = 0;
      const releases = waits.map((wait) => (at += wait));
      const usual = fallsOf(60, releases);
      expect(usual).toEqual(expected(releases));
      for (const hertz of [30, 90, 120]) expect(fallsOf(hertz, releases)).toEqual(usual);
    }),
    { numRuns: 12 },
  );
});

test('buffered drop: one that waits outlives a pause of the game, and dies with the run', () => {
  const phone = openGame();
  const { game, controller, host } = phone;
  const stop = startGameLoop(host.platform.clock, host.platform.log, (elapsedMs) => game.frame(elapsedMs));
  game.begin('challenge', 7);
  const frames = (count: number): void => {
    for (let frame = 0; frame < count; frame++) host.clock.frame(TICK_MS);
  };
  controller.command({ type: 'drop', column: 20 });
  frames(5);
  controller.command({ type: 'drop', column: 200 });
  game.handle({ type: 'pause' });
  frames(60);
  expect(phone.stage.run?.drops).toBe(1);
  game.handle({ type: 'resume' });
  frames(40);
  expect(phone.stage.run?.drops).toBe(2);
  controller.command({ type: 'drop', column: 100 });
  game.handle({ type: 'again' });
  frames(60);
  expect(phone.stage.run?.drops).toBe(0);
  stop();
});
