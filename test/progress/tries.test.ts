import { describe, expect, it } from 'vitest';
import { merge } from '../../src/progress/merge.ts';
import { EMPTY_SAVE, KEPT_DAILY_RUNS, type Save } from '../../src/progress/save.ts';
import { type RunRecord, recordRun } from '../../src/progress/save-changes.ts';
import { triesLeftOf } from '../../src/progress/save-views.ts';

const DAY = '2026-09-25';
const [ONE, OTHER] = ['d0000000000a', 'd0000000000b'] as const;

const play = (save: Save, device: string, changes: Partial<RunRecord> = {}): Save =>
  recordRun(save, device, {
    ...{ mode: 'daily', day: DAY, score: 10, rules: 3, replay: null, at: 0, coins: 0, challenge: false },
    ...{ drops: 1, longestChain: 0, largestTier: 0, merges: [] },
    ...changes,
  });

describe('tries of the day', () => {
  it('one phone: each run of the daily uses one, and there are three', () => {
    const saves = [EMPTY_SAVE];
    for (const run of [1, 2, 3]) saves.push(play(saves[run - 1] as Save, ONE));
    expect(saves.map((save) => triesLeftOf(save, DAY))).toEqual([3, 2, 1, 0]);
  });

  it('two phones apart: what both played counts together, in either order and however often they meet', () => {
    const [a, b] = [play(EMPTY_SAVE, ONE), play(EMPTY_SAVE, OTHER)];
    for (const save of [merge(a, b), merge(b, a), merge(merge(a, b), a)])
      expect(triesLeftOf(save, DAY)).toBe(1);
  });

  it('more than three, played apart: none is left, and none is owed', () => {
    const [a, b] = [ONE, OTHER].map((device) => play(play(EMPTY_SAVE, device), device)) as [Save, Save];
    expect(triesLeftOf(merge(a, b), DAY)).toBe(0);
  });

  it('other runs and other days use none', () => {
    const save = play(play(EMPTY_SAVE, ONE, { mode: 'endless' }), ONE, { day: '2026-09-24' });
    expect(triesLeftOf(save, DAY)).toBe(3);
  });

  it('a year: the tries of the last days are kept', () => {
    const days = Array.from({ length: 20 }, (_, at) => `2026-09-${at + 10}`);
    const save = merge(
      days.reduce((before, day) => play(before, ONE, { day }), EMPTY_SAVE),
      EMPTY_SAVE,
    );
    expect(Object.keys(save.tries)).toEqual(days.slice(-KEPT_DAILY_RUNS));
  });
});
