import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { achievementsOf } from '../../src/progress/achievements.ts';
import { merge } from '../../src/progress/merge.ts';
import { EMPTY_COUNTERS, EMPTY_SAVE, type Save } from '../../src/progress/save.ts';
import { ACHIEVEMENT_IDS } from '../../src/shared/vocabulary/achievements.ts';
import { arbitrarySave } from './arbitrary-save.ts';

const haveOf = (save: Save, id: string): number =>
  achievementsOf(save).find((item) => item.id === id)?.have ?? Number.NaN;

const withMerges = (tier: number, count: number): Save => ({
  ...EMPTY_SAVE,
  counters: {
    d0000000000a: {
      ...EMPTY_COUNTERS,
      merges: EMPTY_COUNTERS.merges.map((_, at) => (at === tier ? count : 0)),
    },
  },
});

describe('achievements', () => {
  it('achievements: all there are, each once', () => {
    const ids = achievementsOf(EMPTY_SAVE).map(({ id }) => id);
    expect(ids).toEqual(ACHIEVEMENT_IDS);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('achievements: joining with another phone never takes one away', () => {
    fc.assert(
      fc.property(arbitrarySave, arbitrarySave, (a, b) => {
        const both = achievementsOf(merge(a, b));
        achievementsOf(a).forEach(({ have, goal }, at) => {
          expect(both[at]?.have).toBeGreaterThanOrEqual(have);
          expect(have).toBeLessThanOrEqual(goal);
        });
      }),
    );
  });

  it('achievements: two lanterns make the moon, two moons the reunion', () => {
    expect(haveOf(withMerges(9, 1), 'full-moon')).toBe(1);
    expect(haveOf(withMerges(9, 1), 'reunion')).toBe(0);
    expect(haveOf(withMerges(10, 1), 'reunion')).toBe(1);
    expect(haveOf(withMerges(8, 1), 'lantern-lighter')).toBe(1);
    expect(haveOf(withMerges(5, 3), 'mooncake-baker')).toBe(3);
  });
});
