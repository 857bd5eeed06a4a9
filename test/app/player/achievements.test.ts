import { expect, test } from 'vitest';
import { emptyRunStats } from '../../../src/app/gameplay/run-stats.ts';
import { AchievementNotifier, type AchievementNotifierParts } from '../../../src/app/player/achievements.ts';
import type { RunStats } from '../../../src/progress/autosave/saved-run.ts';
import { EMPTY_SAVE, type Save } from '../../../src/progress/save.ts';
import { countRunSoFar, recordRun } from '../../../src/progress/save-changes.ts';

const DEVICE = 'a-device';
const DAY = '2026-09-25';
const LANTERN = 9;

type OnBoard = NonNullable<ReturnType<AchievementNotifierParts['run']>>;

const merged = (tier: number): RunStats => ({
  ...emptyRunStats(),
  drops: 40,
  merges: emptyRunStats().merges.map((count, at) => (at === tier ? count + 1 : count)),
});

/** A run that goes on. */
const runOf = (stats: RunStats): OnBoard => ({
  stats,
  unrecorded: { mode: 'endless', day: DAY, score: 500, stats },
});

/** Medals over a save and a board that the test changes. */
const setup = (save: Save = EMPTY_SAVE) => {
  const told: string[] = [];
  const state = { save, run: null as OnBoard | null };
  const medals = new AchievementNotifier({
    profile: {
      get save() {
        return state.save;
      },
      countingIn: ({ stats, ...run }) => countRunSoFar(state.save, DEVICE, { ...run, ...stats }),
    },
    run: () => state.run,
    tell: (id) => told.push(id),
  });
  const pass = (): void => {
    for (let frame = 0; frame < 60; frame++) medals.advance(1000 / 60);
  };
  const end = (): void => {
    const { stats } = state.run!;
    const run = {
      mode: 'endless',
      day: DAY,
      score: 500,
      ...stats,
      coins: 1,
      replay: null,
      at: 0,
      rules: 3,
      challenge: false,
    } as const;
    state.save = recordRun(state.save, DEVICE, run);
    state.run = { stats, unrecorded: null };
  };
  return { told, state, pass, end };
};

test('medals: one is told while the run goes on that wins it, and once', () => {
  const { told, state, pass, end } = setup();
  state.run = runOf(emptyRunStats());
  pass();
  expect(told).toEqual([]);
  state.run = runOf(merged(LANTERN - 1));
  pass();
  pass();
  expect(told).toEqual(['lantern-lighter']);
  end();
  pass();
  expect(told).toEqual(['lantern-lighter', 'first-run']);
});

test('medals: what only the end of a run wins is told at its end', () => {
  const { told, state, pass, end } = setup();
  state.run = runOf(merged(0));
  pass();
  expect(told).toEqual([]);
  end();
  pass();
  expect(told).toEqual(['first-run']);
});

test('medals: practice wins none', () => {
  const { told, state, pass } = setup();
  state.run = { stats: merged(LANTERN - 1), unrecorded: null };
  pass();
  expect(told).toEqual([]);
});

test('medals: those that were won before, or come from another device, are not told', () => {
  const { told, state, pass, end } = setup();
  state.run = runOf(merged(LANTERN - 1));
  end();
  state.run = null;
  pass();
  state.run = runOf(emptyRunStats());
  pass();
  expect(told).toEqual([]);
});
