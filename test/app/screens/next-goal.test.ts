import { describe, expect, it } from 'vitest';
import { nextGoalOf } from '../../../src/app/screens/next-goal.ts';
import { EMPTY_COUNTERS, EMPTY_SAVE, type Save } from '../../../src/progress/save.ts';
import { tasksOf } from '../../../src/progress/tasks.ts';
import { THEMES } from '../../../src/shared/vocabulary/themes.ts';
import { shop } from '../harness.ts';

const withPurse = (coinsEarned: number, part: Partial<Save> = {}): Save => ({
  ...EMPTY_SAVE,
  counters: { phone: { ...EMPTY_COUNTERS, runs: 1, coinsEarned } },
  ...part,
});

describe('next goal', () => {
  it('goal: a best that was nearly reached, by the points that are missing to beat it', () => {
    expect(nextGoalOf({ save: withPurse(190), shop, day: '2026-09-25' }, 900, 1000)).toEqual({
      kind: 'best',
      missing: 101,
    });
  });

  it('goal: a best far off gives way to the cheapest theme, which is named with what is missing', () => {
    expect(nextGoalOf({ save: withPurse(160), shop, day: '2026-09-25' }, 100, 1000)).toEqual({
      kind: 'theme',
      theme: 'snow',
      missing: 40,
    });
    expect(nextGoalOf({ save: withPurse(900), shop, day: '2026-09-25' }, 100, 1000)).toMatchObject({
      theme: 'snow',
      missing: 0,
    });
    expect(
      nextGoalOf({ save: withPurse(290, { owned: ['snow'] }), shop, day: '2026-09-25' }, 1200, 1000),
    ).toMatchObject({
      theme: 'blue-white',
    });
  });

  it('goal: with an empty purse the nearest medal that was not won', () => {
    const merges = EMPTY_COUNTERS.merges.map((_, tier) => (tier === 5 ? 48 : 0));
    const save = withPurse(20, {
      counters: { phone: { ...EMPTY_COUNTERS, runs: 3, drops: 400, coinsEarned: 20, merges } },
    });
    expect(nextGoalOf({ save, shop, day: '2026-09-25' }, 1200, 1000)).toEqual({
      kind: 'medal',
      id: 'mooncake-baker',
      have: 48,
      goal: 50,
    });
  });

  it('goal: a task of the day that is nearer than anything else, and none that is done', () => {
    const day = '2026-09-25';
    const [task] = tasksOf(shop.tasks, EMPTY_SAVE, day);
    const save = (have: number) => withPurse(0, { deeds: { [day]: { phone: { [task!.measure]: have } } } });
    if (task!.goal > 1)
      expect(nextGoalOf({ save: save(task!.goal - 1), shop, day }, 100, 0)).toMatchObject({ kind: 'task' });
    expect(nextGoalOf({ save: save(task!.goal), shop, day }, 100, 0)).not.toMatchObject({ kind: 'task' });
  });

  it('goal: who has everything is given none', () => {
    const all = { owned: THEMES };
    const merges = EMPTY_COUNTERS.merges.map(() => 100);
    const days = Array.from({ length: 7 }, (_, at) => `2026-09-0${at + 1}`);
    const save = withPurse(0, {
      ...all,
      days,
      longestChain: 99,
      bests: {
        ...EMPTY_SAVE.bests,
        endless: 9000,
        sprint: 3000,
        daily: Object.fromEntries(days.map((day) => [day, 1])),
      },
      counters: { phone: { ...EMPTY_COUNTERS, runs: 200, drops: 2000, merges } },
    });
    expect(nextGoalOf({ save, shop, day: '2026-09-25' }, 100, 9000)).toBeNull();
  });
});
