import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSave } from '../../src/progress/believable.ts';
import { mendByAnswer, nightToMend, wasMendedLately } from '../../src/progress/mending.ts';
import { merge } from '../../src/progress/merge.ts';
import { EMPTY_SAVE, type Save } from '../../src/progress/save.ts';
import { lightDay, mendNight } from '../../src/progress/save-changes.ts';
import { streakOf } from '../../src/progress/streak.ts';
import { raiseTallies } from '../../src/progress/tallies.ts';
import { makeChinaDate } from '../../src/shared/china-date.ts';
import { daysAfter } from '../../src/shared/lunar-calendar.ts';

const TODAY = { year: 2026, month: 9, day: 25 };
const ago = (days: number): string => makeChinaDate(daysAfter(TODAY, -days));
const played = (...days: number[]): Save => days.map(ago).reduce(lightDay, EMPTY_SAVE);
/** As the answer of a friend does it. */
const answered = (save: Save): Save => {
  const night = nightToMend(save, TODAY);
  return night === null ? save : mendNight(save, night);
};

describe('a night mended by a friend', () => {
  it.each([
    ['last night', played(2, 3), ago(1)],
    ['one some days ago, with days beside it', played(0, 1, 2, 4), ago(3)],
    ['the latest of two', played(0, 2, 4), ago(1)],
  ])('%s is mended, and the row goes on over it', (_, save, night) => {
    expect(nightToMend(save, TODAY)).toBe(night);
    const mended = answered(save);
    expect(mended.days).toContain(night);
    expect(streakOf(mended.days, TODAY)).toBeGreaterThan(streakOf(save.days, TODAY));
    expect(wasMendedLately(mended, TODAY)).toBe(true);
  });

  it.each([
    ['nothing was missed', played(0, 1, 2)],
    ['two nights in a row were missed', played(0, 3, 4)],
    ['nothing was ever played', EMPTY_SAVE],
    ['it was longer ago', played(0, 1, 2, 3, 4, 5, 6, 7, 8, 10)],
  ])('%s: there is none', (_, save) => {
    expect(nightToMend(save, TODAY)).toBeNull();
    expect(wasMendedLately(save, TODAY)).toBe(false);
  });

  it('a second answer within seven days mends nothing more, and another week’s does', () => {
    const once = answered(played(0, 2, 4, 6));
    expect(once.mended).toEqual([ago(1)]);
    expect(answered(once)).toBe(once);
    const week = { ...played(2, 3), mended: [ago(8)] };
    expect(answered(week).mended).toEqual([ago(8), ago(1)]);
  });

  it('an answer that the cloud tells of mends once, on whichever phone and however often it is told', () => {
    const heard = (save: Save, answers: number): Save => mendByAnswer(raiseTallies(save, { answers }), TODAY);
    const save = played(2, 3);
    expect(mendByAnswer(save, TODAY)).toBe(save);
    const once = heard(save, 1);
    expect(once.mended).toEqual([ago(1)]);
    expect(heard(once, 1)).toEqual(once);
    expect(merge(once, heard(save, 1))).toEqual(merge(once, once));
    const early = heard(played(0, 1, 2), 1);
    expect(mendByAnswer({ ...early, days: [ago(2), ago(3)] }, TODAY).mended).toEqual([]);
    expect(heard({ ...early, days: [ago(2), ago(3)] }, 2).mended).toEqual([ago(1)]);
  });

  it('two phones that hear of one answer mend one night', () => {
    const save = played(2, 3);
    expect(merge(answered(save), answered(save))).toEqual(merge(answered(save), save));
  });

  it('a night of days to come, of a clock that was wrong, is put aside with its light', () => {
    const ahead = mendNight(EMPTY_SAVE, ago(-40));
    const { believed, doubted } = splitSave(ahead, makeChinaDate(TODAY));
    expect([believed.mended, believed.days]).toEqual([[], []]);
    expect([doubted.mended, doubted.days]).toEqual([[ago(-40)], [ago(-40)]]);
    expect(answered({ ...played(2, 3), mended: [ago(-40)] }).mended).toContain(ago(1));
  });

  it('laws: however often friends answer, no two mended nights lie nearer than seven days, and no day is lost', () => {
    const days = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(days, (list) => {
        let save = EMPTY_SAVE;
        for (let at = 40; at >= 0; at--) {
          if (list.includes(at)) save = lightDay(save, ago(at));
          const before = save;
          const night = nightToMend(save, daysAfter(TODAY, -at));
          if (night !== null) save = mendNight(save, night);
          expect(merge(save, before)).toEqual(merge(save, save));
        }
        const gaps = save.mended
          .slice(1)
          .map((night, at) => Date.parse(night) - Date.parse(save.mended[at]!));
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(7 * 86_400_000);
      }),
      { numRuns: 60 },
    );
  });
});
