import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, merge } from '../../src/progress/merge.ts';
import { underRules } from '../../src/progress/rules-change.ts';
import { EMPTY_SAVE, KEPT_DAILY_RUNS, newGeneration, type Save } from '../../src/progress/save.ts';
import { buyTheme, choose, recordRun, toggleSetting } from '../../src/progress/save-changes.ts';
import { bestRunOf, coinsOf, languageOf, settingsOf, totalsOf } from '../../src/progress/save-views.ts';
import { arbitraryDevice, arbitraryReborn, arbitraryRun, arbitrarySave } from './arbitrary-save.ts';

const bestUnder = (save: Save, rules: number, mode: 'endless' | 'sprint'): number =>
  (save.rules === rules ? save.bests : save.olderBests[rules])?.[mode] ?? 0;

const holds = (whole: Save, part: Save): void => expect(merge(whole, part)).toEqual(whole);

describe('merge', () => {
  it('merge: the order of two saves does not matter', () => {
    fc.assert(
      fc.property(arbitraryReborn, arbitraryReborn, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('merge: the grouping of three saves does not matter', () => {
    fc.assert(
      fc.property(arbitraryReborn, arbitraryReborn, arbitraryReborn, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('merge: the same save twice changes nothing', () => {
    fc.assert(
      fc.property(arbitraryReborn, (a) => {
        expect(merge(a, a)).toEqual(a);
      }),
    );
  });

  it('merge: a fresh phone adds nothing and takes nothing', () => {
    fc.assert(
      fc.property(arbitrarySave, (a) => {
        expect(merge(EMPTY_SAVE, a)).toEqual(a);
      }),
    );
  });

  it('merge: nothing earned in either save is lost', () => {
    fc.assert(
      fc.property(arbitrarySave, arbitrarySave, (a, b) => {
        const both = merge(a, b);
        for (const part of [a, b]) {
          holds(both, part);
          for (const mode of ['endless', 'sprint'] as const)
            expect(bestUnder(both, part.rules, mode)).toBeGreaterThanOrEqual(part.bests[mode]);
          for (const [day, score] of Object.entries(part.bests.daily)) {
            expect(both.bests.daily[day]).toBeGreaterThanOrEqual(score);
          }
          expect(both.days).toEqual(expect.arrayContaining([...part.days]));
          expect(totalsOf(both).runs).toBeGreaterThanOrEqual(totalsOf(part).runs);
          expect(both.owned).toEqual(expect.arrayContaining([...part.owned]));
          expect(totalsOf(both).coinsEarned).toBeGreaterThanOrEqual(totalsOf(part).coinsEarned);
          expect(totalsOf(both).drops).toBeGreaterThanOrEqual(totalsOf(part).drops);
        }
      }),
    );
  });

  it('merge: growing one side never shrinks the whole', () => {
    fc.assert(
      fc.property(arbitrarySave, arbitrarySave, arbitraryDevice, arbitraryRun, (a, b, device, run) => {
        holds(merge(recordRun(a, device, run), b), merge(a, b));
      }),
    );
  });

  it('merge: two devices that play offline both count, however often they meet', () => {
    const runs = fc.array(fc.record({ own: fc.boolean(), run: arbitraryRun, meet: fc.boolean() }));
    fc.assert(
      fc.property(runs, (steps) => {
        let [mine, yours] = [EMPTY_SAVE, EMPTY_SAVE];
        for (const { own, run, meet } of steps) {
          if (own) mine = recordRun(mine, 'd0000000000a', run);
          else yours = recordRun(yours, 'd0000000000b', run);
          if (meet) mine = merge(mine, yours);
        }
        const total = totalsOf(merge(mine, yours));
        expect(total.runs).toBe(steps.length);
        expect(total.drops).toBe(steps.reduce((sum, { run }) => sum + run.drops, 0));
        expect(total.coinsEarned).toBe(steps.reduce((sum, { run }) => sum + run.coins, 0));
        expect(total.merges[4]).toBe(steps.reduce((sum, { run }) => sum + (run.merges[4] ?? 0), 0));
      }),
    );
  });

  it('merge: two devices in any order of playing, meeting and deleting agree in the end', () => {
    const step = fc.record({
      at: fc.integer({ min: 0, max: 1 }),
      run: arbitraryRun,
      does: fc.constantFrom('play', 'play', 'play', 'hear', 'repeat', 'delete'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const devices = ['d0000000000a', 'd0000000000b'] as const;
        const saves: [Save, Save] = [EMPTY_SAVE, EMPTY_SAVE];
        const sent: Save[] = [];
        for (const { at, run, does } of steps) {
          const me = at === 0 ? 0 : 1;
          const before = saves[me];
          if (does === 'play') saves[me] = recordRun(before, devices[me], run);
          if (does === 'hear') saves[me] = merge(before, saves[1 - me]!);
          if (does === 'repeat' && sent.length > 0) saves[me] = merge(before, sent[sent.length >> 1]!);
          if (does === 'delete') saves[me] = newGeneration(before.generation + 1);
          saves[me] = merge(before, saves[me]);
          holds(saves[me], before);
          sent.push(saves[me]);
        }
        const [there, back] = [merge(saves[0], saves[1]), merge(saves[1], saves[0])];
        expect(there).toEqual(back);
        expect(sent.reduce(merge, EMPTY_SAVE)).toEqual(there);
      }),
    );
  });

  it('merge: a best goes with its run; of two runs of one score every device keeps the same', () => {
    fc.assert(
      fc.property(arbitrarySave, arbitrarySave, (a, b) => {
        const both = merge(a, b);
        for (const { bestRuns } of [underRules(a, both.rules), underRules(b, both.rules)])
          for (const [name, { score }] of Object.entries(bestRuns))
            expect(both.bestRuns[name]?.score ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(score);
        expect(Object.keys(both.bestRuns).filter((name) => /^\d/.test(name)).length).toBeLessThanOrEqual(
          KEPT_DAILY_RUNS,
        );
      }),
    );
    const tie = (replay: string): Save => ({ ...EMPTY_SAVE, bestRuns: { sprint: { score: 9, replay } } });
    for (const [x, y] of [
      ['abc', 'zz'],
      ['ab', 'ba'],
    ] as const) {
      const kept = [merge(tie(x), tie(y)), merge(tie(y), tie(x))].map((save) =>
        bestRunOf(save, 'sprint', ''),
      );
      expect(kept[0]).toEqual(kept[1]);
    }
  });

  it('merge: what was deleted does not come back from a phone that has not heard of it', () => {
    fc.assert(
      fc.property(arbitrarySave, arbitraryRun, (old, run) => {
        const fresh = newGeneration(old.generation + 1);
        expect(merge(recordRun(old, 'd0000000000b', run), fresh)).toEqual(canonical(fresh));
        const played = recordRun(fresh, 'd0000000000a', run);
        expect(totalsOf(merge(old, played)).runs).toBe(1);
      }),
    );
  });

  it('merge: the later touch of a switch counts, on whichever device it was', () => {
    const early = toggleSetting(EMPTY_SAVE, 'music', 1000);
    const late = toggleSetting(toggleSetting(EMPTY_SAVE, 'music', 500), 'music', 2000);
    expect(settingsOf(merge(early, late)).music).toBe(true);
    expect(settingsOf(merge(toggleSetting(early, 'sound', 9), late)).sound).toBe(false);
  });

  it('merge: the later choice counts, on whichever device it was', () => {
    const early = choose(EMPTY_SAVE, 'language', 'en', 1000);
    const late = choose(EMPTY_SAVE, 'language', 'zh-CN', 2000);
    expect(languageOf(merge(early, late))).toBe('zh-CN');
    expect(languageOf(merge(late, choose(late, 'language', 'auto', 5)))).toBe('auto');
  });

  it('merge: coins two devices spent offline are all spent, both themes are there, and nobody is in debt', () => {
    const run = {
      mode: 'endless',
      day: '2026-09-25',
      score: 0,
      drops: 0,
      longestChain: 0,
      largestTier: 0,
      replay: null,
      at: 0,
      rules: 3,
      challenge: false,
    } as const;
    const rich = recordRun(EMPTY_SAVE, 'd0000000000a', { ...run, merges: [], coins: 100 });
    const both = merge(buyTheme(rich, 'snow', 80), buyTheme(rich, 'lacquer', 90));
    expect(both.owned).toEqual(['lacquer', 'snow']);
    expect(coinsOf(both)).toBe(0);
    expect(both.bought).toEqual({ snow: 80, lacquer: 90 });
  });
});
