import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeviceId, makeDeviceId } from '../../src/progress/device-id.ts';
import { merge } from '../../src/progress/merge.ts';
import { EMPTY_SAVE, type Save } from '../../src/progress/save.ts';
import {
  buyTheme,
  choose,
  markTutorialSeen,
  recordRun,
  toggleSetting,
} from '../../src/progress/save-changes.ts';
import { makeSave, parseSave } from '../../src/progress/save-format.ts';
import { coinsOf, languageOf, settingsOf, totalsOf } from '../../src/progress/save-views.ts';
import { MODES } from '../../src/shared/vocabulary/modes.ts';
import { arbitraryRun, arbitrarySave } from './arbitrary-save.ts';

const DEVICE = 'd0000000000a';
const RUN = {
  mode: 'endless',
  day: '2026-09-25',
  score: 120,
  drops: 30,
  merges: [5, 4, 3, 2, 1, 0, 0, 0, 0, 0, 0],
  longestChain: 3,
  largestTier: 5,
  coins: 7,
  replay: 'abc',
  at: 0,
  rules: 3,
  challenge: false,
} as const;

describe('save changes', () => {
  it('run: a better score becomes the best of its mode, a worse one changes only the statistics', () => {
    const good = recordRun(EMPTY_SAVE, DEVICE, RUN);
    const worse = recordRun(good, DEVICE, { ...RUN, score: 60, longestChain: 1 });
    expect(worse.bests).toEqual({ endless: 120, sprint: 0, daily: {} });
    expect(worse.longestChain).toBe(3);
    expect(totalsOf(worse)).toEqual({
      runs: 2,
      duels: 0,
      drops: 60,
      coinsEarned: 14,
      coinsSpent: 0,
      merges: [10, 8, 6, 4, 2, 0, 0, 0, 0, 0, 0],
    });
  });

  it('run: it is entered on the boards it beats; a later day and week begin anew, all time does not', () => {
    const good = recordRun(EMPTY_SAVE, DEVICE, RUN);
    const worse = recordRun(good, DEVICE, { ...RUN, score: 60 });
    const scores = ({ boards }: Save) => Object.entries(boards).map(([board, { score }]) => [board, score]);
    expect(scores(worse)).toEqual([
      ['endless_day', 120],
      ['endless_week', 120],
      ['endless_all', 120],
    ]);
    const later = recordRun(worse, DEVICE, { ...RUN, score: 70, day: '2026-09-28' });
    expect(scores(later)).toEqual([
      ['endless_day', 70],
      ['endless_week', 70],
      ['endless_all', 120],
    ]);
    const sprint = recordRun(EMPTY_SAVE, DEVICE, { ...RUN, mode: 'sprint' });
    expect(scores(sprint)).toEqual([['sprint_day', 120]]);
    expect(recordRun(EMPTY_SAVE, DEVICE, { ...RUN, mode: 'challenge' }).boards).toEqual({});
  });

  it('run: each daily keeps the best of its own day', () => {
    const first = recordRun(EMPTY_SAVE, DEVICE, { ...RUN, mode: 'daily' });
    const second = recordRun(first, DEVICE, { ...RUN, mode: 'daily', day: '2026-09-26', score: 80 });
    expect(second.bests.daily).toEqual({ '2026-09-25': 120, '2026-09-26': 80 });
    expect(second.days).toEqual(['2026-09-25', '2026-09-26']);
  });

  it('run: a challenge keeps no best but counts as played', () => {
    const played = recordRun(EMPTY_SAVE, DEVICE, { ...RUN, mode: 'challenge' });
    expect(played.bests).toEqual(EMPTY_SAVE.bests);
    expect(totalsOf(played).runs).toBe(1);
    expect(played.days).toEqual(['2026-09-25']);
  });

  it('run: whatever is recorded can be read back and holds what was there', () => {
    fc.assert(
      fc.property(arbitrarySave, arbitraryRun, (save, run) => {
        const played = recordRun(save, DEVICE, run);
        expect(parseSave(makeSave(played))).toEqual({ ok: true, value: merge(played, save) });
      }),
    );
  });

  it('setting: each touch turns it over, even when the clock went back', () => {
    const off = toggleSetting(EMPTY_SAVE, 'music', 5000);
    const on = merge(off, toggleSetting(off, 'music', 100));
    expect(settingsOf(off).music).toBe(false);
    expect(settingsOf(on).music).toBe(true);
  });

  it('setting: untouched ones stand at their defaults', () => {
    expect(settingsOf(EMPTY_SAVE)).toEqual({
      music: true,
      sound: true,
      haptics: true,
      reducedMotion: false,
      marks: false,
      leftHand: false,
    });
  });

  it('theme: one that the purse can pay is owned, and the purse is lighter', () => {
    const bought = buyTheme(recordRun(EMPTY_SAVE, DEVICE, { ...RUN, coins: 100 }), 'snow', 60);
    expect(bought.owned).toEqual(['snow']);
    expect(coinsOf(bought)).toBe(40);
    expect(buyTheme(bought, 'snow', 30)).toBe(bought);
    expect(buyTheme(bought, 'dawn', 41)).toBe(bought);
  });

  it("language: the phone's own until another is chosen", () => {
    expect(languageOf(EMPTY_SAVE)).toBe('auto');
    expect(languageOf(choose(EMPTY_SAVE, 'language', 'en', 5))).toBe('en');
  });

  it('tutorial: once seen, it stays seen', () => {
    expect(merge(markTutorialSeen(EMPTY_SAVE), EMPTY_SAVE).tutorialSeen).toBe(true);
  });

  it('device id: always of the form a save accepts', () => {
    const unit = fc.double({ min: 0, max: 0.999999999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8.64e15 }), unit, (now, random) => {
        expect(isDeviceId(makeDeviceId(now, random))).toBe(true);
      }),
    );
  });

  it('modes: the names in saves and cards, and their places in a replay, are the ones they were', () => {
    expect(MODES).toEqual(['endless', 'daily', 'sprint', 'challenge', 'passed']);
  });
});
