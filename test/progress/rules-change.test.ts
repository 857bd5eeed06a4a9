import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { achievementsOf } from '../../src/progress/achievements.ts';
import { merge } from '../../src/progress/merge.ts';
import { underRules } from '../../src/progress/rules-change.ts';
import { EMPTY_SAVE, type Save } from '../../src/progress/save.ts';
import { recordRun } from '../../src/progress/save-changes.ts';
import { makeSave, parseSave } from '../../src/progress/save-format.ts';
import { arbitraryRun, arbitrarySave } from './arbitrary-save.ts';

const DEVICE = 'd0000000000a';
const run = fc.sample(arbitraryRun, { numRuns: 1, seed: 7 })[0]!;
const endless = (rules: number, score: number) =>
  ({ ...run, mode: 'endless', challenge: false, replay: 'abc', rules, score }) as const;

const OLD: Save = recordRun(EMPTY_SAVE, DEVICE, endless(2, 9000));

describe('new rules', () => {
  it('a best of earlier rules: is set aside under its version, and today begins at nothing', () => {
    const today = underRules(OLD, 3);
    expect(today.bests.endless).toBe(0);
    expect(today.olderBests).toEqual({ 2: { endless: 9000, sprint: 0 } });
    expect(today.bestRuns.endless).toBeUndefined();
    expect(today.boards).toEqual({});
  });

  it('the first run of today: is a best, whatever was reached before', () => {
    const save = recordRun(OLD, DEVICE, endless(3, 120));
    expect(save.bests.endless).toBe(120);
    expect(save.bestRuns.endless).toEqual({ score: 120, replay: 'abc' });
    expect(save.boards.endless_all?.score).toBe(120);
    expect(save.olderBests).toEqual({ 2: { endless: 9000, sprint: 0 } });
  });

  it('a run of earlier rules, from a phone that has not updated: never a best of today', () => {
    const today = recordRun(underRules(OLD, 3), DEVICE, endless(3, 120));
    const save = recordRun(today, DEVICE, endless(2, 9500));
    expect(save.bests.endless).toBe(120);
    expect(save.boards).toEqual(today.boards);
    expect(save.olderBests).toEqual({ 2: { endless: 9500, sprint: 0 } });
  });

  it('a medal that was earned under earlier rules: stays', () => {
    const have = (save: Save) => achievementsOf(save).find(({ id }) => id === 'high-score')?.have;
    expect(have(underRules(OLD, 3))).toBe(have(OLD));
  });

  it('a save of version 4: was played under rules 2, and tasks were not counted yet', () => {
    const { rules: _, olderBests: __, ...four } = JSON.parse(makeSave(OLD));
    const read = parseSave(JSON.stringify({ ...four, version: 4 }));
    expect(read.ok && read.value).toEqual({ ...OLD, deeds: {} });
  });

  it('two phones, one of them updated: join to the same whoever changes the rules when', () => {
    fc.assert(
      fc.property(arbitrarySave, arbitrarySave, fc.integer({ min: 0, max: 5 }), (a, b, rules) => {
        expect(underRules(merge(a, b), rules)).toEqual(merge(underRules(a, rules), underRules(b, rules)));
      }),
      { numRuns: 300 },
    );
  });
});
