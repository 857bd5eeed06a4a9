import { SETTING_NAMES } from '../shared/vocabulary/setting-names.ts';
import { betterOn, SAVED_LEADERBOARDS } from './leaderboard-runs.ts';
import { higherOf, underRules } from './rules-change.ts';
import {
  type BestRun,
  type Bests,
  CHOICE_NAMES,
  type Choice,
  type Counters,
  type DailyTries,
  type DeedsByDay,
  EMPTY_COUNTERS,
  KEPT_DAILY_RUNS,
  type Save,
  type Switch,
} from './save.ts';

/**
 * The least save that holds all of both. A join: commutative, associative, idempotent, and never less than either,
 * so retries, reordering and two devices at once are harmless. A later generation is more than anything of an earlier one.
 */
export const merge = (a: Save, b: Save): Save => {
  const rules = Math.max(a.rules, b.rules);
  if (a.generation === b.generation) return mergeGeneration(underRules(a, rules), underRules(b, rules));
  return a.generation > b.generation ? a : b;
};

/** Sorted, each day once, keys in order: what `merge` makes of anything. */
export const canonical = (save: Save): Save => mergeGeneration(save, save);

const mergeGeneration = (a: Save, b: Save): Save => ({
  generation: a.generation,
  settings: mergeNamed(SETTING_NAMES, a.settings, b.settings, (_, x, y) => laterSwitch(x, y)),
  choices: mergeNamed(CHOICE_NAMES, a.choices, b.choices, (_, x, y) => laterChoice(x, y)),
  rules: a.rules,
  bests: mergeBests(a.bests, b.bests),
  olderBests: mergeTables(a.olderBests, b.olderBests, higherOf),
  bestRuns: keepLatest(mergeTables(a.bestRuns, b.bestRuns, betterRun)),
  boards: mergeNamed(SAVED_LEADERBOARDS, a.boards, b.boards, betterOn),
  counters: mergeTables(a.counters, b.counters, mergeCounters),
  tries: mergeTries(a.tries, b.tries),
  deeds: mergeDeeds(a.deeds, b.deeds),
  tasks: mergeTables(a.tasks, b.tasks, mergePlaces),
  earned: mergeTables(a.earned, b.earned, Math.max),
  bought: mergeTables(a.bought, b.bought, Math.max),
  mended: mergeSets(a.mended, b.mended),
  tallies: mergeTables(a.tallies, b.tallies, Math.max),
  longestChain: Math.max(a.longestChain, b.longestChain),
  largestTier: Math.max(a.largestTier, b.largestTier),
  days: mergeSets(a.days, b.days),
  owned: mergeSets(a.owned, b.owned),
  tutorialSeen: a.tutorialSeen || b.tutorialSeen,
});

const isAscending = (names: readonly string[]): boolean =>
  names.every((name, at) => at === 0 || (names[at - 1] as string) < name);

/** Each once, ascending. One that is already so is taken as it is: saves are joined at every start and every write. */
const mergeSets = (a: readonly string[], b: readonly string[]): readonly string[] => {
  if ((a === b || b.length === 0) && isAscending(a)) return a;
  if (a.length === 0 && isAscending(b)) return b;
  return [...new Set([...a, ...b])].sort();
};

const mergeBests = (a: Bests, b: Bests): Bests => ({
  ...higherOf(a, b),
  daily: mergeTables(a.daily, b.daily, (x, y) => Math.max(x, y)),
});

/** The higher counts; of two with one score the shorter, and of two of one length the first in the alphabet. */
const betterRun = (a: BestRun, b: BestRun): BestRun => {
  if (a.score !== b.score) return a.score > b.score ? a : b;
  if (a.replay.length !== b.replay.length) return a.replay.length < b.replay.length ? a : b;
  return a.replay < b.replay ? a : b;
};

/** Days are told from the modes by their digits. What is latest of a union is latest of its parts: still a join. */
const keepLatest = (runs: Record<string, BestRun>): Record<string, BestRun> => {
  const days = Object.keys(runs).filter((key) => /^\d/.test(key));
  for (const day of days.slice(0, Math.max(0, days.length - KEPT_DAILY_RUNS))) delete runs[day];
  return runs;
};

type ByDevice<T> = Readonly<Record<string, T>>;

/** By day and then by device. What is latest of a union is latest of its parts: still a join. */
const mergeLatest = <T>(
  a: Readonly<Record<string, ByDevice<T>>>,
  b: Readonly<Record<string, ByDevice<T>>>,
  join: (x: T, y: T) => T,
): Record<string, ByDevice<T>> => {
  const days = mergeTables(a, b, (x, y) => mergeTables(x, y, join));
  const latest = Object.entries(days).slice(-KEPT_DAILY_RUNS);
  return Object.fromEntries(latest.map(([day, devices]) => [day, mergeTables(devices, devices, join)]));
};

const mergeTries = (a: DailyTries, b: DailyTries): DailyTries => mergeLatest(a, b, Math.max);

const mergeDeeds = (a: DeedsByDay, b: DeedsByDay): DeedsByDay =>
  mergeLatest(a, b, (x, y) => mergeTables(x, y, Math.max));

/** A later game may have more tasks a day. */
const mergePlaces = (a: readonly number[], b: readonly number[]): readonly number[] =>
  (a.length > b.length ? a : b).map((_, place) => Math.max(a[place] ?? 0, b[place] ?? 0));

const mergeCounters = (a: Counters, b: Counters): Counters => ({
  runs: Math.max(a.runs, b.runs),
  duels: Math.max(a.duels, b.duels),
  drops: Math.max(a.drops, b.drops),
  coinsEarned: Math.max(a.coinsEarned, b.coinsEarned),
  coinsSpent: Math.max(a.coinsSpent, b.coinsSpent),
  merges: EMPTY_COUNTERS.merges.map((_, tier) => Math.max(a.merges[tier] ?? 0, b.merges[tier] ?? 0)),
});

/** Keys come out sorted, so that equal saves are equal texts. */
const mergeTables = <T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  join: (x: T, y: T) => T,
): Record<string, T> => {
  const table: Record<string, T> = {};
  for (const key of mergeSets(Object.keys(a), a === b ? [] : Object.keys(b))) {
    const [x, y] = [a[key], b[key]];
    table[key] = x === undefined ? (y as T) : y === undefined ? x : join(x, y);
  }
  return table;
};

/** The later word counts; of two words at the same moment, "on" does. */
const laterSwitch = (a: Switch, b: Switch): Switch => {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.on ? a : b;
};

/** The later word counts; of two at the same moment, the one further down the alphabet. */
const laterChoice = (a: Choice, b: Choice): Choice => {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.value > b.value ? a : b;
};

/** Names of this version come in its order, and then those that only a later game knows, sorted. */
const mergeNamed = <T>(
  names: readonly string[],
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  join: (name: string, x: T, y: T) => T,
): Record<string, T> => {
  const merged: Record<string, T> = {};
  const all = mergeSets(Object.keys(a), a === b ? [] : Object.keys(b));
  for (const name of [...names, ...all.filter((name) => !names.includes(name))]) {
    const [x, y] = [a[name], b[name]];
    const one = x !== undefined && y !== undefined ? join(name, x, y) : (x ?? y);
    if (one !== undefined) merged[name] = one;
  }
  return merged;
};
