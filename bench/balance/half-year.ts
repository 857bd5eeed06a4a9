import { coinsFor, type Shop } from '../../src/app/player/shop.ts';
import { isOwned, priceToPay } from '../../src/app/player/wardrobe.ts';
import type { Mode } from '../../src/core/index.ts';
import { Rng } from '../../src/core/rng.ts';
import { lastingCoins, withCoins } from '../../src/progress/lasting-rewards.ts';
import { EMPTY_SAVE, type Save } from '../../src/progress/save.ts';
import { buyTheme, recordRun } from '../../src/progress/save-changes.ts';
import { coinsOf, totalsOf } from '../../src/progress/save-views.ts';
import { settleTasks, tasksOf } from '../../src/progress/tasks.ts';
import { type ChinaDate, makeChinaDate } from '../../src/shared/china-date.ts';
import { daysAfter } from '../../src/shared/lunar-calendar.ts';
import { THEMES } from '../../src/shared/vocabulary/themes.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import type { Outcome } from './play.ts';

export const DAYS = 182;
export const WEEKS = DAYS / 7;
/** What three kinds of players come to. */
export const RUNS_A_DAY: readonly number[] = [1, 3, 6];

const DEVICE = 'd0000000000a';
const RULES = shippedRules().rulesVersion;
const FIRST_DAY: ChinaDate = { year: 2026, month: 9, day: 25 };
/** One day in so many is missed. */
const MISSED_IN = 10;

const SOURCES = ['runs', 'tasks', 'nights', 'medals'] as const;
type Source = (typeof SOURCES)[number];

export interface HalfYear {
  readonly runsADay: number;
  /** On average. */
  readonly coinsAWeek: Readonly<Record<Source, number>>;
  /** How many things the player has at the end of each week, beside those that cost nothing. */
  readonly things: readonly number[];
  readonly bought: number;
  /** Not had at the end. */
  readonly left: number;
}

/** Runs that were played before, drawn from in turn. */
export interface PlayedRuns {
  readonly endless: readonly Outcome[];
  readonly sprint: readonly Outcome[];
}

const sum = (coins: readonly number[]): number => coins.reduce((all, some) => all + some, 0);

const free = (shop: Shop): number => THEMES.filter((theme) => isOwned(EMPTY_SAVE, shop, theme)).length;

const thingsOf = (save: Save, shop: Shop): number =>
  THEMES.filter((theme) => isOwned(save, shop, theme)).length - free(shop);

/** Today's where a task asks for it, and else whatever lasts longest. */
const modeFor = (save: Save, shop: Shop, day: string): Mode => {
  const asked = tasksOf(shop.tasks, save, day).filter(({ done }) => !done);
  if (asked.some(({ measure }) => measure === 'dailies')) return 'daily';
  return asked.some(({ measure }) => measure === 'sprints') ? 'sprint' : 'endless';
};

const playRun = (save: Save, shop: Shop, day: string, runs: PlayedRuns, rng: Rng): Save => {
  const mode = modeFor(save, shop, day);
  const pool = mode === 'sprint' ? runs.sprint : runs.endless;
  const run = pool[rng.below(pool.length)]!;
  const coins = coinsFor(shop, run.score, !save.days.includes(day));
  const record = { ...run, mode, day, coins, rules: RULES, replay: null, at: 0, challenge: false };
  return settleTasks(recordRun(save, DEVICE, record), shop.tasks);
};

/** The cheapest first, as long as the purse holds. */
const spend = (save: Save, shop: Shop): Save => {
  const offers = THEMES.flatMap((theme) => {
    const price = priceToPay(save, shop, theme);
    return price === null ? [] : [{ theme, price }];
  }).sort((a, b) => a.price - b.price);
  const [cheapest] = offers;
  if (!cheapest || cheapest.price > coinsOf(save)) return save;
  return spend(buyTheme(save, cheapest.theme, cheapest.price), shop);
};

const cameFrom = (save: Save): Readonly<Record<Source, number>> => {
  const earned = (prefix: string): number =>
    sum(Object.entries(save.earned).flatMap(([source, coins]) => (source.startsWith(prefix) ? [coins] : [])));
  return {
    runs: totalsOf(save).coinsEarned,
    tasks: sum(Object.values(save.tasks).map(sum)),
    nights: earned('nights.'),
    medals: earned('medal.'),
  };
};

/** Half a year of a player who misses a day in ten and buys the cheapest thing as soon as it can be paid for. */
export const playHalfYear = (shop: Shop, runsADay: number, runs: PlayedRuns): HalfYear => {
  const rng = new Rng(runsADay, 0x79656172);
  const things: number[] = [];
  let save: Save = EMPTY_SAVE;
  for (let at = 0; at < DAYS; at++) {
    const day = makeChinaDate(daysAfter(FIRST_DAY, at));
    if (rng.below(MISSED_IN) > 0) {
      for (let run = 0; run < runsADay; run++) save = playRun(save, shop, day, runs, rng);
      save = spend(withCoins(save, lastingCoins(save, shop)), shop);
    }
    if (at % 7 === 6) things.push(thingsOf(save, shop));
  }
  const came = cameFrom(save);
  const coinsAWeek = Object.fromEntries(SOURCES.map((source) => [source, came[source] / WEEKS] as const));
  return {
    runsADay,
    coinsAWeek: coinsAWeek as Record<Source, number>,
    things,
    bought: Object.keys(save.bought).length,
    left: THEMES.length - free(shop) - thingsOf(save, shop),
  };
};

const HEADS =
  'runs a day | coins a week from runs | from tasks | from nights | from medals | things after 1 week | 4 | 13 | 26 | bought | left';

/** A row for each kind of player. */
export const printHalfYears = (years: readonly HalfYear[]): void => {
  console.log(`\n| ${HEADS} |\n|${'---|'.repeat(HEADS.split('|').length)}`);
  for (const { runsADay, coinsAWeek, things, bought, left } of years) {
    const coins = SOURCES.map((source) => Math.round(coinsAWeek[source]));
    const had = [1, 4, 13, 26].map((week) => things[week - 1]);
    console.log(`| ${[runsADay, ...coins, ...had, bought, left].join(' | ')} |`);
  }
};
