import { beforeEach, describe, expect, test } from 'vitest';
import { ActiveRun } from '../../../src/app/gameplay/active-run.ts';
import { PlaybackControls } from '../../../src/app/replays/playback-controls.ts';
import type { Replay, RunView } from '../../../src/core/index.ts';
import { REPLAY_SPEEDS } from '../../../src/shared/vocabulary/replay-speeds.ts';
import {
  awaitScreen,
  DROP_FRAMES,
  FRAME_MS,
  frames,
  type Harness,
  openGame,
  playToTheEnd,
  rules,
} from '../harness.ts';

/** A run of 24 drops and what it was after each tick. */
const run = ((): { replay: Replay; hashes: readonly string[] } => {
  const setup = { rules, mode: 'endless', seed: 99 } as const;
  const play = new ActiveRun({ setup, kind: 'counted', bestBefore: 0, day: '2026-09-25', onTick: () => {} });
  const hashes = [play.hash()];
  for (let drop = 0; drop < 24; drop++) {
    play.time.command({ type: 'drop', column: (drop * 67 + 20) % 256 });
    for (let frame = 0; frame < DROP_FRAMES; frame++) {
      play.time.advance(FRAME_MS);
      hashes[play.view.tick] = play.hash();
    }
  }
  return { replay: play.replay, hashes };
})();

interface Watched {
  readonly controls: PlaybackControls;
  /** The run that is on the board now. */
  readonly view: () => RunView;
}

const open = (): Watched => {
  let view: RunView | null = null;
  const controls = PlaybackControls.of({
    rules,
    replay: run.replay,
    onTick: () => {},
    onRun: (shown) => (view = shown),
  });
  if (!controls.ok) throw new Error(controls.error.detail);
  return { controls: controls.value, view: () => view! };
};

const pass = (controls: PlaybackControls, count: number): void => {
  for (let frame = 0; frame < count; frame++) controls.advance(FRAME_MS);
};

const hashOf = (controls: PlaybackControls): string => controls.hash();

describe('theatre', () => {
  test.each(REPLAY_SPEEDS)('at %i× shows the run that was played, to the bit', (speed) => {
    const { controls, view } = open();
    controls.setSpeed(speed);
    pass(controls, 20);
    expect(view().tick).toBe(20 * speed);
    expect(hashOf(controls)).toBe(run.hashes[20 * speed]);
    pass(controls, run.hashes.length);
    expect(controls.done).toBe(true);
    expect(controls.share).toBe(1);
    expect(controls.drop).toBe(24);
  });

  test('any moment can be gone to, forwards and back, and is the same moment', () => {
    const { controls, view } = open();
    const length = run.replay.leftAt ?? 0;
    for (const share of [0.7, 0.2, 0.9, 0, 0.55, 0.5, 1, 0.1]) {
      controls.seek(share);
      expect(controls.share).toBeCloseTo(share, 2);
      pass(controls, Math.ceil(length / 90) + 2);
      const { tick } = view();
      expect(hashOf(controls)).toBe(run.hashes[tick]);
      expect(Math.abs(tick / length - share)).toBeLessThan(0.05);
    }
  });

  test('no frame on the way to a moment plays more than a hundred ticks', () => {
    const { controls, view } = open();
    controls.seek(1);
    let before = 0;
    while (view().tick < (run.replay.leftAt ?? 0)) {
      pass(controls, 1);
      expect(view().tick - before).toBeLessThanOrEqual(100);
      before = view().tick;
    }
  });

  test('held it stands still; at its end it begins again', () => {
    const { controls, view } = open();
    pass(controls, 10);
    controls.toggle();
    pass(controls, 10);
    expect([view().tick, controls.paused]).toEqual([10, true]);
    controls.toggle();
    pass(controls, 5);
    expect(view().tick).toBe(15);
    controls.seek(1);
    pass(controls, 40);
    expect(controls.paused).toBe(true);
    controls.toggle();
    pass(controls, 3);
    expect(view().tick).toBeLessThan(10);
  });

  test('a run of other rules is not shown as what it is not', () => {
    const replay = { ...run.replay, rulesVersion: 200 };
    const controls = PlaybackControls.of({ rules, replay, onTick: () => {}, onRun: () => {} });
    expect(controls).toMatchObject({ ok: false, error: { code: 'input/newer-version' } });
  });
});

describe('theatre: in the game', () => {
  let phone: Harness;
  beforeEach(() => {
    phone = openGame();
    phone.game.handle({ type: 'start', mode: 'endless' });
    playToTheEnd(phone);
    awaitScreen(phone, 'over');
    phone.game.handle({ type: 'watch-replay', whose: 'mine' });
  });

  test('the run that has ended is watched from its start, and its panel comes back after', () => {
    const ended = phone.game.run?.view;
    expect(phone.stage.screen).toMatchObject({ name: 'replay', whose: 'mine' });
    frames(phone, 60);
    expect(phone.stage.run).toMatchObject({ tick: 60, seed: ended?.seed });
    phone.game.handle({ type: 'back' });
    expect(phone.stage.screen).toMatchObject({ name: 'over', score: ended?.score });
    expect(phone.stage.run).toBe(ended);
  });

  test('it is taken over from where it stands, as practice', () => {
    phone.game.handle({ type: 'seek', share: 0.5 });
    frames(phone, 200);
    const made = phone.stage.run?.drops ?? 0;
    expect(made).toBeGreaterThan(3);
    phone.game.handle({ type: 'take-over' });
    for (let frame = 0; frame < 600 && phone.game.run === null; frame++) frames(phone, 1);
    expect(phone.game.run?.kind).toBe('practice');
    expect(phone.stage.run?.drops).toBe(made);
    expect(phone.stage.screen.name).toBe('play');
  });

  test('a sprint without a drop is watched to the end of its clock, and there is nothing to take over', () => {
    phone.game.handle({ type: 'back' });
    phone.game.handle({ type: 'start', mode: 'sprint' });
    for (let second = 0; second < 200 && !phone.stage.run?.ended; second++) frames(phone, 60);
    awaitScreen(phone, 'over');
    const ended = phone.stage.run!;
    phone.game.handle({ type: 'watch-replay', whose: 'mine' });
    phone.game.handle({ type: 'seek', share: 1 });
    frames(phone, 200);
    expect(phone.stage.run).toMatchObject({ tick: ended.tick, ended: { reason: 'time' } });
    phone.game.handle({ type: 'take-over' });
    frames(phone, 10);
    expect(phone.stage.screen).toMatchObject({ name: 'replay', state: { drops: 0 } });
    phone.game.handle({ type: 'back' });
    expect(phone.stage.screen.name).toBe('over');
  });

  test('a card that is opened meanwhile is told over the panel', () => {
    phone.game.invite({
      mode: 'challenge',
      seed: 5,
      scoreToBeat: 70,
      twist: null,
      replay: null,
      player: null,
      invite: null,
      card: null,
      cheer: null,
    });
    expect(phone.stage.screen).toMatchObject({ name: 'challenge', opponent: { score: 70 } });
    phone.game.handle({ type: 'back' });
    expect(phone.stage.screen.name).toBe('over');
  });
});
