import type { Purse } from '../shared/cloud-orders.ts';
import { MAX_SCORE } from '../shared/vocabulary/limits.ts';
import { isDayMode, isRankedMode, type Mode } from '../shared/vocabulary/modes.ts';
import type { SettingName } from '../shared/vocabulary/setting-names.ts';
import { withDeeds } from './deeds.ts';
import { betterOn, type LeaderboardRun, type LeaderboardRuns, leaderboardsOf } from './leaderboard-runs.ts';
import { underRules, withOlderBests } from './rules-change.ts';
import {
  type Bests,
  type ChoiceName,
  type Counters,
  type DailyTries,
  type DeedsByDay,
  EMPTY_COUNTERS,
  NO_LIFELONG_BESTS,
  type Save,
} from './save.ts';
import { MAX_COUNT, MAX_SECONDS, MAX_TIME } from './save-format.ts';
import { coinsOf, settingsOf } from './save-views.ts';

/** A run that ended. */
export interface RunRecord {
  readonly mode: Mode;
  /** The day in China on which it began, `yyyy-mm-dd`; a daily run belongs to this day. */
  readonly day: string;
  /** The rules version under which it was played. */
  readonly rules: number;
  readonly score: number;
  readonly drops: number;
  /** By the tier of the two pieces that met, or of the one that a tool raised. */
  readonly merges: readonly number[];
  readonly longestChain: number;
  readonly largestTier: number;
  /** What it earned. */
  readonly coins: number;
  /** Null for one that is too long to have one. */
  readonly replay: string | null;
  /** When it ended: wall-clock milliseconds. */
  readonly at: number;
  /** Against a friend's run. */
  readonly challenge: boolean;
}

export type RunSoFar = Omit<RunRecord, 'coins' | 'replay' | 'at' | 'challenge' | 'rules'>;

type Counted = Pick<RunRecord, 'drops' | 'merges' | 'coins' | 'challenge'>;

const add = (a: number, b: number): number => Math.min(a + b, MAX_COUNT);

const count = (counters: Counters, run: Counted): Counters => ({
  runs: add(counters.runs, 1),
  duels: add(counters.duels, run.challenge ? 1 : 0),
  drops: add(counters.drops, run.drops),
  coinsEarned: add(counters.coinsEarned, run.coins),
  coinsSpent: counters.coinsSpent,
  merges: counters.merges.map((merges, tier) => add(merges, run.merges[tier] ?? 0)),
});

/** Only what everybody can play again keeps a best: a challenge has its own seed each time. */
const raise = (bests: Bests, { mode, day, score }: Pick<RunRecord, 'mode' | 'day' | 'score'>): Bests => {
  const earned = Math.min(score, MAX_SCORE);
  if (!isRankedMode(mode)) return bests;
  if (!isDayMode(mode)) return { ...bests, [mode]: Math.max(bests[mode], earned) };
  return { ...bests, daily: { ...bests.daily, [day]: Math.max(bests.daily[day] ?? 0, earned) } };
};

/** Where the run of a best is kept. */
const leaderboardName = ({ mode, day }: RunRecord): string => (isDayMode(mode) ? day : mode);

/** The run goes along with the score; `merge` finds out whether it is the better one. */
const keepRun = (save: Save, run: RunRecord): Save['bestRuns'] => {
  const { mode, score, replay } = run;
  if (!isRankedMode(mode) || replay === null || score === 0 || score > MAX_SCORE) return save.bestRuns;
  const name = leaderboardName(run);
  const before = save.bestRuns[name];
  return before && before.score >= score ? save.bestRuns : { ...save.bestRuns, [name]: { score, replay } };
};

/** A clock that shows no time, or one beyond what is stored, costs the run nothing but its time. */
const secondsOf = (at: number): number =>
  Number.isFinite(at) ? Math.min(Math.max(Math.floor(at / 1000), 0), MAX_SECONDS) : 0;

/** A run is entered on each board it beats. */
const enter = (boards: LeaderboardRuns, { mode, day, score, replay, at }: RunRecord): LeaderboardRuns => {
  if (score === 0 || score > MAX_SCORE) return boards;
  const run: LeaderboardRun = { day, time: secondsOf(at), score, replay: replay ?? '' };
  const entered = { ...boards };
  for (const key of leaderboardsOf(mode)) entered[key] = betterOn(key, boards[key] ?? run, run);
  return entered;
};

/** What a run is best at. Another phone may already play later rules: there this one is a best of older ones. */
const rank = (save: Save, run: RunRecord): Save => {
  if (save.rules === run.rules)
    return {
      ...save,
      bests: raise(save.bests, run),
      bestRuns: keepRun(save, run),
      boards: enter(save.boards, run),
    };
  const bests = raise({ ...NO_LIFELONG_BESTS, daily: save.bests.daily }, run);
  return {
    ...save,
    bests: { ...save.bests, daily: bests.daily },
    olderBests: withOlderBests(save.olderBests, run.rules, bests),
  };
};

const withTry = (tries: DailyTries, day: string, device: string): DailyTries => ({
  ...tries,
  [day]: { ...tries[day], [device]: add(tries[day]?.[device] ?? 0, 1) },
});

const withDeedsOf = (deeds: DeedsByDay, device: string, run: RunRecord): DeedsByDay => {
  const day = deeds[run.day];
  return { ...deeds, [run.day]: { ...day, [device]: withDeeds(day?.[device] ?? {}, run) } };
};

/** `device` is this device's id. The record's numbers are core's and trusted, but for its time. */
export const recordRun = (save: Save, device: string, run: RunRecord): Save => ({
  ...rank(underRules(save, run.rules), run),
  counters: { ...save.counters, [device]: count(save.counters[device] ?? EMPTY_COUNTERS, run) },
  tries: isDayMode(run.mode) ? withTry(save.tries, run.day, device) : save.tries,
  deeds: withDeedsOf(save.deeds, device, run),
  longestChain: Math.max(save.longestChain, run.longestChain),
  largestTier: Math.max(save.largestTier, run.largestTier),
  days: [...new Set([...save.days, run.day])].sort(),
});

/**
 * The save as a run that goes on would leave it by what was done in it so far: what counts only when a run is over (the
 * run itself, its day, a daily's best) is left out.
 */
export const countRunSoFar = (save: Save, device: string, run: RunSoFar): Save => {
  const before = save.counters[device] ?? EMPTY_COUNTERS;
  const { drops, merges } = count(before, { ...run, coins: 0, challenge: false });
  return {
    ...save,
    bests: isDayMode(run.mode) ? save.bests : raise(save.bests, run),
    counters: { ...save.counters, [device]: { ...before, drops, merges } },
    longestChain: Math.max(save.longestChain, run.longestChain),
  };
};

/** When a word is spoken: later than the last one even if the clock went back. */
const after = (last: { readonly at: number } | undefined, now: number): number =>
  Math.min(
    Math.max(Number.isFinite(now) ? Math.floor(now) : 0, last === undefined ? 0 : last.at + 1),
    MAX_TIME,
  );

/** `now`: wall-clock milliseconds. */
export const toggleSetting = (save: Save, name: SettingName, now: number): Save => {
  const word = { on: !settingsOf(save)[name], at: after(save.settings[name], now) };
  return { ...save, settings: { ...save.settings, [name]: word } };
};

/** `now`: wall-clock milliseconds. */
export const choose = (save: Save, name: ChoiceName, value: string, now: number): Save => {
  const word = { value, at: after(save.choices[name], now) };
  return { ...save, choices: { ...save.choices, [name]: word } };
};

/** Answers the save unchanged if there are too few coins or the thing was bought before. */
export const buyTheme = (save: Save, theme: string, price: number): Save =>
  save.owned.includes(theme) || coinsOf(save) < price
    ? save
    : { ...save, owned: [...save.owned, theme].sort(), bought: { ...save.bought, [theme]: price } };

/** Coins beside those of a run. */
export const earnCoins = (save: Save, device: string, coins: number): Save => {
  const counters = save.counters[device] ?? EMPTY_COUNTERS;
  const coinsEarned = add(counters.coinsEarned, coins);
  return { ...save, counters: { ...save.counters, [device]: { ...counters, coinsEarned } } };
};

/** Under which what was paid for is counted: no phone makes itself such an id (see device-id.ts). */
const PURSE_ID = 'dpurchases';

/**
 * The cloud's word on what was paid for and given back, both of which only grow: heard again, late or on two phones it comes
 * to the same.
 */
export const receivePurse = (save: Save, { delivered, refunded }: Purse): Save => {
  const counters = save.counters[PURSE_ID] ?? EMPTY_COUNTERS;
  const coinsEarned = Math.max(counters.coinsEarned, delivered);
  const coinsSpent = Math.max(counters.coinsSpent, refunded);
  const isKnown = coinsEarned === counters.coinsEarned && coinsSpent === counters.coinsSpent;
  if (isKnown) return save;
  return { ...save, counters: { ...save.counters, [PURSE_ID]: { ...counters, coinsEarned, coinsSpent } } };
};

/** A day counts as played. */
export const lightDay = (save: Save, day: string): Save => ({
  ...save,
  days: [...new Set([...save.days, day])].sort(),
});

/** A friend has mended a night that was missed. */
export const mendNight = (save: Save, night: string): Save => ({
  ...lightDay(save, night),
  mended: [...new Set([...save.mended, night])].sort(),
});

export const markTutorialSeen = (save: Save): Save => ({ ...save, tutorialSeen: true });
