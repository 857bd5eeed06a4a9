import { describe, expect, it } from 'vitest';
import { splitSave } from '../../src/progress/believable.ts';
import { deedOf } from '../../src/progress/deeds.ts';
import { lastingCoins, nightsOf, withCoins } from '../../src/progress/lasting-rewards.ts';
import { merge } from '../../src/progress/merge.ts';
import { EMPTY_SAVE, KEPT_DAILY_RUNS, type Save } from '../../src/progress/save.ts';
import { lightDay, type RunRecord, recordRun } from '../../src/progress/save-changes.ts';
import { coinsOf } from '../../src/progress/save-views.ts';
import { settleTasks, tasksOf } from '../../src/progress/tasks.ts';
import { makeChinaDate, parseChinaDate } from '../../src/shared/china-date.ts';
import { daysAfter, lunarDate } from '../../src/shared/lunar-calendar.ts';
import { TASK_MEASURES } from '../../src/shared/vocabulary/task-measures.ts';
import { shop } from '../app/harness.ts';

const DAY = '2026-09-25';
const [ONE, OTHER] = ['d0000000000a', 'd0000000000b'] as const;
const NOBODY = { ...EMPTY_SAVE };

const dateOf = (text: string) => {
  const date = parseChinaDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};

const dayAfter = (days: number): string => makeChinaDate(daysAfter(dateOf(DAY), days));

const play = (save: Save, device: string, changes: Partial<RunRecord> = {}): Save =>
  recordRun(save, device, {
    ...{ mode: 'endless', day: DAY, score: 10, rules: 3, replay: null, at: 0, coins: 0, challenge: false },
    ...{ drops: 1, longestChain: 0, largestTier: 0, merges: [] },
    ...changes,
  });

const settled = (save: Save): Save => withCoins(settleTasks(save, shop.tasks), lastingCoins(save, shop));

const days = Array.from({ length: 400 }, (_, at) => dayAfter(at));
const firstWith = (
  measure: string,
): { readonly day: string; readonly goal: number; readonly coins: number } => {
  for (const day of days)
    for (const task of tasksOf(shop.tasks, NOBODY, day))
      if (task.measure === measure) return { day, ...task };
  throw new Error(measure);
};

describe('tasks of a day', () => {
  it('drawn: three a day, the same on every phone, nothing asked for twice, another day another draw', () => {
    const drawn = days.map((day) => tasksOf(shop.tasks, NOBODY, day));
    expect(days.map((day) => tasksOf(shop.tasks, NOBODY, day))).toEqual(drawn);
    for (const tasks of drawn) expect(new Set(tasks.map(({ measure }) => measure)).size).toBe(3);
    expect(new Set(drawn.map((tasks) => JSON.stringify(tasks))).size).toBeGreaterThan(30);
  });

  it('drawn: every task of the table has its day within a year', () => {
    const seen = new Set(
      days
        .slice(0, 366)
        .flatMap((day) => tasksOf(shop.tasks, NOBODY, day).map((task) => `${task.measure} ${task.goal}`)),
    );
    const all = shop.tasks.flatMap(({ pool }) => pool.map((task) => `${task.measure} ${task.goal}`));
    expect(seen).toEqual(new Set(all));
  });

  it.each(
    TASK_MEASURES.filter((name) =>
      shop.tasks.some(({ pool }) => pool.some(({ measure }) => measure === name)),
    ),
  )('%s: the goal done in any mode brings its coins, once', (measure) => {
    const { day, goal, coins } = firstWith(measure);
    const merges = Array.from({ length: 11 }, () => goal);
    const mode = measure === 'dailies' ? 'daily' : measure === 'sprints' ? 'sprint' : 'passed';
    let save = play(NOBODY, ONE, { day, mode, merges, drops: goal, score: goal, longestChain: goal });
    for (let run = 1; measure === 'runs' && run < goal; run++) save = play(save, ONE, { day });
    const paid = (of: Save) =>
      of.tasks[day]?.[tasksOf(shop.tasks, of, day).findIndex((task) => task.measure === measure)];
    expect(paid(settleTasks(save, shop.tasks))).toBe(coins);
    const twice = settleTasks(play(settleTasks(save, shop.tasks), ONE, { day }), shop.tasks);
    expect(paid(twice)).toBe(coins);
  });

  it('two phones offline: what both did counts together, and is paid once in whatever order they meet', () => {
    const { day, goal, coins } = firstWith('runs');
    const [a, b] = [ONE, OTHER].map((device) => {
      let save: Save = NOBODY;
      for (let run = 0; run < Math.ceil(goal / 2); run++)
        save = settled(play(save, device, { day, mode: 'passed' }));
      return save;
    }) as [Save, Save];
    const whole = settled(merge(a, b));
    expect(deedOf(whole, day, 'runs')).toBeGreaterThanOrEqual(goal);
    expect(whole.tasks[day]?.[0]).toBe(coins);
    for (const again of [merge(b, a), merge(merge(a, whole), b), merge(whole, settled(merge(b, a)))])
      expect(settled(again)).toEqual(whole);
  });

  it('two phones that each did it alone are paid once', () => {
    const { day, goal, coins } = firstWith('drops');
    const [a, b] = [ONE, OTHER].map((device) => settled(play(NOBODY, device, { day, drops: goal }))) as [
      Save,
      Save,
    ];
    expect(settled(merge(a, b)).tasks[day]?.[0]).toBe(coins);
  });

  it('a best of the day is the better phone’s, not both together', () => {
    const { day, goal } = firstWith('score');
    const [a, b] = [ONE, OTHER].map((device) => play(NOBODY, device, { day, score: goal - 1 })) as [
      Save,
      Save,
    ];
    expect(deedOf(merge(a, b), day, 'score')).toBe(goal - 1);
    expect(tasksOf(shop.tasks, merge(a, b), day)[2]).toMatchObject({ have: goal - 1, done: false });
  });

  it('a run that ends after midnight counts for the day on which it began', () => {
    const { day, goal } = firstWith('drops');
    const next = makeChinaDate(daysAfter(dateOf(day), 1));
    const save = settled(play(play(NOBODY, ONE, { day: next }), ONE, { day, drops: goal }));
    expect(save.tasks[day]?.[0]).toBeGreaterThan(0);
    expect(save.tasks[next]?.[0] ?? 0).toBe(0);
  });

  it('a year: the deeds of the last days are kept, the coins of every day', () => {
    let save: Save = NOBODY;
    for (let at = 0; at < 60; at++)
      save = settled(
        play(save, ONE, {
          day: dayAfter(at),
          drops: 9999,
          score: 99_999,
          merges: new Array(11).fill(999),
          longestChain: 99,
        }),
      );
    expect(Object.keys(merge(save, save).deeds)).toHaveLength(KEPT_DAILY_RUNS);
    expect(Object.keys(save.tasks).length).toBe(60);
  });

  it('a clock set forward: its tasks are put aside until their day has come, and then they count', () => {
    const { day, goal, coins } = firstWith('drops');
    const before = makeChinaDate(daysAfter(dateOf(day), -2));
    const save = settleTasks(play(NOBODY, ONE, { day, drops: goal }), shop.tasks);
    const { believed, doubted } = splitSave(save, before);
    expect(believed.tasks).toEqual({});
    expect(believed.deeds).toEqual({});
    expect(merge(believed, splitSave(doubted, day).believed).tasks[day]?.[0]).toBe(coins);
  });

  it('a clock set back: yesterday’s runs count for yesterday again, and nothing is paid twice', () => {
    const { day, goal } = firstWith('drops');
    const once = settled(play(NOBODY, ONE, { day, drops: goal }));
    const again = settled(play(once, ONE, { day, drops: goal }));
    expect(again.tasks).toEqual(once.tasks);
  });
});

describe('coins that come once', () => {
  it('medals: each is paid once, on however many phones it was won', () => {
    const [a, b] = [ONE, OTHER].map((device) => settled(play(NOBODY, device, { score: 9000 }))) as [
      Save,
      Save,
    ];
    const whole = settled(merge(a, b));
    expect(whole.earned).toMatchObject({
      'medal.first-run': shop.medals['first-run'],
      'medal.high-score': shop.medals['high-score'],
    });
    expect(settled(whole)).toEqual(whole);
  });

  it('nights: 3, 7, 15 and all of a month of the moon, each once; another month begins anew', () => {
    const today = dateOf(DAY);
    const { day, length } = lunarDate(today);
    const first = daysAfter(today, 1 - day);
    let save: Save = NOBODY;
    const paid: number[] = [];
    for (let night = 0; night < length + 3; night++) {
      save = lightDay(save, makeChinaDate(daysAfter(first, night)));
      const before = coinsOf(withCoins(NOBODY, save.earned));
      save = withCoins(
        save,
        lastingCoins({ ...save, days: save.days }, { ...shop, medals: { ...shop.medals, 'seven-days': 0 } }),
      );
      paid.push(coinsOf(withCoins(NOBODY, save.earned)) - before);
    }
    const steps = Object.fromEntries(paid.flatMap((coins, at) => (coins > 0 ? [[at + 1, coins]] : [])));
    const [three, seven, fifteen, all] = shop.nights.map(({ coins }) => coins);
    expect(steps).toEqual({ 3: three, 7: seven, 15: fifteen, [length]: all, [length + 3]: three });
    expect(nightsOf(save, shop, daysAfter(first, length))[0]).toMatchObject({ goal: 3, have: 3 });
  });

  it('nights: two phones that lit different ones are paid for all of them together', () => {
    const nights = [0, 1, 2].map((at) => dayAfter(at));
    const a = settled(lightDay(lightDay(NOBODY, nights[0]!), nights[1]!));
    const b = settled(lightDay(NOBODY, nights[2]!));
    expect(Object.keys(a.earned)).toEqual([]);
    expect(Object.keys(settled(merge(a, b)).earned)).toHaveLength(1);
  });

  it('what was paid stays as it was when a later table pays less', () => {
    const rich = withCoins(NOBODY, { 'medal.swift': 900 });
    expect(withCoins(rich, { 'medal.swift': 80 }).earned).toEqual({ 'medal.swift': 900 });
  });
});
