import { LANGUAGE_CHOICES, type LanguageChoice } from '../shared/vocabulary/languages.ts';
import { DAILY_TRIES } from '../shared/vocabulary/limits.ts';
import {
  isDayMode,
  isRankedMode,
  type Mode,
  RANKED_MODES,
  type RankedMode,
} from '../shared/vocabulary/modes.ts';
import { SETTING_NAMES, type SettingName } from '../shared/vocabulary/setting-names.ts';
import { type BestRun, type Counters, EMPTY_COUNTERS, type Save } from './save.ts';

const DEFAULTS: Readonly<Record<SettingName, boolean>> = {
  music: true,
  sound: true,
  haptics: true,
  reducedMotion: false,
  marks: false,
  leftHand: false,
};

/** Every switch as it stands, the untouched ones at their defaults. */
export const settingsOf = (save: Save): Readonly<Record<SettingName, boolean>> => {
  const settings = { ...DEFAULTS };
  for (const name of SETTING_NAMES) settings[name] = save.settings[name]?.on ?? DEFAULTS[name];
  return settings;
};

/** A choice as it stands; the first of `values` where nothing was chosen, or nothing this version knows. */
const chosenOf = <T extends string>(chosen: string | undefined, values: readonly [T, ...T[]]): T =>
  values.find((value) => value === chosen) ?? values[0];

export const languageOf = (save: Save): LanguageChoice =>
  chosenOf(save.choices.language?.value, LANGUAGE_CHOICES);

const addCounters = (a: Counters, b: Counters): Counters => ({
  runs: a.runs + b.runs,
  duels: a.duels + b.duels,
  drops: a.drops + b.drops,
  coinsEarned: a.coinsEarned + b.coinsEarned,
  coinsSpent: a.coinsSpent + b.coinsSpent,
  merges: a.merges.map((merges, tier) => merges + (b.merges[tier] ?? 0)),
});

/** What was played on all devices together. */
export const totalsOf = (save: Save): Counters =>
  Object.keys(save.counters).reduce(
    (total, device) => addCounters(total, save.counters[device] ?? EMPTY_COUNTERS),
    EMPTY_COUNTERS,
  );

const sumOf = (coins: readonly number[]): number => coins.reduce((sum, some) => sum + some, 0);

/**
 * Coins to spend: what runs, tasks, medals and nights brought on all devices together, less what was paid. Two phones that spent
 * the same coins offline leave an empty purse, not a debt.
 */
export const coinsOf = (save: Save): number => {
  const { coinsEarned, coinsSpent } = totalsOf(save);
  const tasks = sumOf(Object.values(save.tasks).map(sumOf));
  const came = coinsEarned + tasks + sumOf(Object.values(save.earned));
  return Math.max(came - coinsSpent - sumOf(Object.values(save.bought)), 0);
};

/**
 * The run of the best score there is a replay of; of dailies, that of `day`. It may be less than the best: an older game
 * or another device kept the score alone.
 */
export const bestRunOf = (save: Save, mode: Mode, day: string): BestRun | null =>
  save.bestRuns[isDayMode(mode) ? day : mode] ?? null;

/**
 * The best score to beat; of dailies, that of `day`. Only ranked modes have one: the score of a challenge stands beside
 * the sender's.
 */
export const bestOf = ({ bests }: Save, mode: Mode, day: string): number => {
  if (!isRankedMode(mode)) return 0;
  return isDayMode(mode) ? (bests.daily[day] ?? 0) : bests[mode];
};

/** How many more runs of a day's daily count. */
export const triesLeftOf = ({ tries }: Save, day: string): number =>
  Math.max(0, DAILY_TRIES - Object.values(tries[day] ?? {}).reduce((sum, count) => sum + count, 0));

/** The best of a mode under earlier rules, which compares with none of today; 0 where there is none. */
export const olderBestOf = ({ olderBests }: Save, mode: RankedMode): number =>
  isDayMode(mode) ? 0 : Math.max(0, ...Object.values(olderBests).map((older) => older[mode]));

/** The best score of each mode that has a leaderboard; of dailies, that of `day`. */
export const bestsOf = (save: Save, day: string): Readonly<Record<RankedMode, number>> => {
  const bests = {} as Record<RankedMode, number>;
  for (const mode of RANKED_MODES) bests[mode] = bestOf(save, mode, day);
  return bests;
};
