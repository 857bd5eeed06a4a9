import { expect, test } from 'vitest';
import { emptyRunStats } from '../../../src/app/gameplay/run-stats.ts';
import { AchievementNotifier, type AchievementNotifierParts } from '../../../src/app/player/achievements.ts';
import type { RunStats } from '../../../src/progress/autosave/saved-run.ts';
import { EMPTY_SAVE, type Save } from '../../../src/progress/save.ts';
import { countRunSoFar, recordRun } from '../../../src/progress/save-changes.ts';

const DEVICE = 'a-device';
const DAY = '2026-09-25';
const LANTERN = 9;

type OnBoard = NonNullable<ReturnType<AchievementNotifierParts['play']>>;

const merged = (tier: number): RunStats => ({
  ...emptyRunStats(),
  drops: 40,
  merges: emptyRunStats().merges.map((count, at) => (at === tier ? count + 1 : count)),
});

const playOf = (tally: RunStats, more: Partial<OnBoard> = {}): OnBoard => ({
  practice: false,
  mode: 'endless',
  day: DAY,
  view: { score: 500, ended: null } as OnBoard['view'],
  stats: tally,
  opponent: null,
  ...more,
});

/** Medals over a save and a board that the test changes. */
const setup = (save: Save = EMPTY_SAVE) => {
  const told: string[] = [];
  const state = { save, play: null as OnBoard | null };
  const medals = new AchievementNotifier({
    profile: {
      get save() {
        return state.save;
      },
      countingIn: (mode, day, score, tally) =>
        countRunSoFar(state.save, DEVICE, { mode, day, score, ...tally }),
    },
    play: () => state.play,
    tell: (id) => told.push(id),
  });
  const pass = (): void => {
    for (let frame = 0; frame < 60; frame++) medals.advance(1000 / 60);
  };
  const end = (): void => {
    const { stats: tally, view } = state.play!;
    const run = {
      mode: 'endless',
      day: DAY,
      score: view.score,
      ...tally,
      coins: 1,
      replay: null,
      at: 0,
      rules: 3,
      duel: false,
    } as const;
    state.save = recordRun(state.save, DEVICE, run);
    state.play = playOf(tally, { view: { score: 500, ended: { reason: 'overflow' } } as OnBoard['view'] });
  };
  return { told, state, pass, end };
};

test('medals: one is told while the run goes on that wins it, and once', () => {
  const { told, state, pass, end } = setup();
  state.play = playOf(emptyRunStats());
  pass();
  expect(told).toEqual([]);
  state.play = playOf(merged(LANTERN - 1));
  pass();
  pass();
  expect(told).toEqual(['lantern-lighter']);
  end();
  pass();
  expect(told).toEqual(['lantern-lighter', 'first-run']);
});

test('medals: what only the end of a run wins is told at its end', () => {
  const { told, state, pass, end } = setup();
  state.play = playOf(merged(0));
  pass();
  expect(told).toEqual([]);
  end();
  pass();
  expect(told).toEqual(['first-run']);
});

test('medals: practice wins none', () => {
  const { told, state, pass } = setup();
  state.play = playOf(merged(LANTERN - 1), { practice: true });
  pass();
  expect(told).toEqual([]);
});

test('medals: those that were won before, or come from another device, are not told', () => {
  const { told, state, pass, end } = setup();
  state.play = playOf(merged(LANTERN - 1));
  end();
  state.play = null;
  pass();
  state.play = playOf(emptyRunStats());
  pass();
  expect(told).toEqual([]);
});
