import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastingCoins, withCoins } from '../../src/progress/lasting-rewards.ts';
import { merge } from '../../src/progress/merge.ts';
import { EMPTY_SAVE, type Save } from '../../src/progress/save.ts';
import { buyTheme, type RunRecord, recordRun } from '../../src/progress/save-changes.ts';
import { makeSave, parseSave } from '../../src/progress/save-format.ts';
import { coinsOf } from '../../src/progress/save-views.ts';
import { settleTasks } from '../../src/progress/tasks.ts';
import { shop } from '../app/harness.ts';
import { arbitraryDevice, arbitraryReborn, arbitraryRun, arbitrarySave } from './arbitrary-save.ts';

const DAY = '2026-09-25';
const [ONE, OTHER] = ['d0000000000a', 'd0000000000b'] as const;
const NOBODY = { ...EMPTY_SAVE };

const play = (save: Save, device: string, changes: Partial<RunRecord> = {}): Save =>
  recordRun(save, device, {
    ...{ mode: 'endless', day: DAY, score: 10, rules: 3, replay: null, at: 0, coins: 0, challenge: false },
    ...{ drops: 1, longestChain: 0, largestTier: 0, merges: [] },
    ...changes,
  });

const settled = (save: Save): Save => withCoins(settleTasks(save, shop.tasks), lastingCoins(save, shop));

describe('the purse', () => {
  it('a thing bought on two phones is paid for once', () => {
    const rich = withCoins(NOBODY, { 'medal.swift': 500 });
    const [a, b] = [buyTheme(rich, 'snow', 200), buyTheme(rich, 'snow', 200)];
    expect(coinsOf(merge(a, b))).toBe(300);
  });

  it('laws: whatever two phones do and however they meet, they come to one purse, and a join takes nothing', () => {
    const step = fc.record({
      at: fc.integer({ min: 0, max: 1 }),
      run: arbitraryRun,
      does: fc.constantFrom('play', 'play', 'hear', 'buy', 'settle'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
        const saves: [Save, Save] = [NOBODY, NOBODY];
        for (const { at, run, does } of steps) {
          const me = at === 0 ? 0 : 1;
          const before = saves[me];
          if (does === 'play') saves[me] = settleTasks(recordRun(before, [ONE, OTHER][me]!, run), shop.tasks);
          if (does === 'hear') saves[me] = merge(before, saves[1 - me]!);
          if (does === 'buy') saves[me] = buyTheme(before, 'snow', 20);
          if (does === 'settle') saves[me] = settled(before);
          saves[me] = merge(before, saves[me]);
          expect(merge(saves[me], before)).toEqual(saves[me]);
        }
        const whole = settled(merge(saves[0], saves[1]));
        expect(settled(merge(saves[1], saves[0]))).toEqual(whole);
        expect(settled(merge(whole, saves[0]))).toEqual(whole);
        for (const day of Object.keys(whole.tasks))
          expect(whole.tasks[day]!.every((coins, place) => coins <= (shop.tasks[place]?.coins ?? 0))).toBe(
            true,
          );
        expect(whole.bought.snow ?? 20).toBe(20);
      }),
      { numRuns: 40 },
    );
  });

  it('laws: two settled saves come to one in either order, more than each of them, and again changes nothing', () => {
    fc.assert(
      fc.property(arbitraryReborn, arbitraryReborn, (a, b) => {
        const [one, other] = [settled(a), settled(b)];
        const whole = settled(merge(one, other));
        expect(settled(merge(other, one))).toEqual(whole);
        expect(settled(merge(whole, one))).toEqual(whole);
        for (const part of [one, other]) expect(merge(whole, part)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('laws: a run adds what it brought to the purse and takes nothing from it', () => {
    fc.assert(
      fc.property(arbitrarySave, arbitraryDevice, arbitraryRun, (save, device, run) => {
        fc.pre(run.rules >= save.rules);
        const before = settled(save);
        const after = settled(recordRun(before, device, run));
        expect(Object.keys(after.earned)).toEqual(expect.arrayContaining(Object.keys(before.earned)));
        expect(coinsOf(after)).toBeGreaterThanOrEqual(coinsOf(before));
      }),
      { numRuns: 40 },
    );
  });
});

describe('forged', () => {
  const stored = (part: object): string => JSON.stringify({ ...JSON.parse(makeSave(NOBODY)), ...part });
  const bad = [-1, 0.5, 1e9, null, 'many', {}];

  it.each([
    ...bad.map((coins) => ({ tasks: { [DAY]: [coins] } })),
    { tasks: { [DAY]: [1, 1, 1, 1, 1, 1, 1, 1, 1] } },
    { tasks: { 'no day': [1] } },
    { tasks: { [DAY]: 7 } },
    ...bad.map((coins) => ({ earned: { 'medal.swift': coins } })),
    ...bad.map((coins) => ({ bought: { snow: coins } })),
    { deeds: { [DAY]: { 'no device': {} } } },
    { deeds: { '2026-02-30': {} } },
    { mended: ['yesterday'] },
    { deeds: [] },
  ])('%j is refused with a code', (part) => {
    const read = parseSave(stored(part));
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error.code).toMatch(/^input\//);
  });

  it('a count that cannot be read is a later game’s, and the rest of the day stays', () => {
    const read = parseSave(stored({ deeds: { [DAY]: { [ONE]: { runs: 2, chain: -4, feast: 'big' } } } }));
    expect(read.ok && read.value.deeds).toEqual({ [DAY]: { [ONE]: { runs: 2 } } });
  });

  it('a day that was said to have been done without any deed brings no more than the days there are', () => {
    const read = parseSave(stored({ tasks: { [DAY]: [1_000_000, 1_000_000] } }));
    expect(read.ok && coinsOf(read.value)).toBe(2_000_000);
    expect(read.ok && coinsOf(settled(merge(read.value, play(NOBODY, ONE))))).toBeGreaterThanOrEqual(
      2_000_000,
    );
  });

  it('coins and things that were made up touch no best, no board and no run', () => {
    fc.assert(
      fc.property(arbitrarySave, arbitraryDevice, arbitraryRun, (save, device, run) => {
        const rich = {
          ...save,
          earned: { 'medal.swift': 1_000_000 },
          owned: ['galaxy'],
          bought: { galaxy: 0 },
        };
        const [plain, forged] = [save, rich].map((it) => settled(recordRun(it, device, run))) as [Save, Save];
        const { bests, olderBests, bestRuns, boards, tries } = plain;
        expect(forged).toMatchObject({ bests, olderBests, bestRuns, boards, tries });
      }),
      { numRuns: 40 },
    );
  });
});
