import {
  type Bests,
  type Counters,
  EMPTY_COUNTERS,
  type Save,
  SETTING_NAMES,
  type SettingName,
  type Switch,
} from './save.ts';

/**
 * The least save that holds all of both. A join: commutative, associative, idempotent, and never less than either,
 * so retries, reordering and two devices at once are harmless.
 */
export const merge = (a: Save, b: Save): Save => ({
  settings: mergeSettings(a.settings, b.settings),
  bests: mergeBests(a.bests, b.bests),
  counters: mergeTables(a.counters, b.counters, mergeCounters),
  longestChain: Math.max(a.longestChain, b.longestChain),
  largestTier: Math.max(a.largestTier, b.largestTier),
  days: [...new Set([...a.days, ...b.days])].sort(),
  tutorialSeen: a.tutorialSeen || b.tutorialSeen,
});

const mergeBests = (a: Bests, b: Bests): Bests => ({
  endless: Math.max(a.endless, b.endless),
  sprint: Math.max(a.sprint, b.sprint),
  daily: mergeTables(a.daily, b.daily, (x, y) => Math.max(x, y)),
});

const mergeCounters = (a: Counters, b: Counters): Counters => ({
  runs: Math.max(a.runs, b.runs),
  drops: Math.max(a.drops, b.drops),
  merges: EMPTY_COUNTERS.merges.map((_, tier) => Math.max(a.merges[tier] ?? 0, b.merges[tier] ?? 0)),
});

/** Keys come out sorted, so that equal saves are equal texts. */
const mergeTables = <T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  join: (x: T, y: T) => T,
): Record<string, T> => {
  const table: Record<string, T> = {};
  for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
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

const mergeSettings = (a: Save['settings'], b: Save['settings']): Save['settings'] => {
  const merged: Partial<Record<SettingName, Switch>> = {};
  for (const name of SETTING_NAMES) {
    const [x, y] = [a[name], b[name]];
    const word = x && y ? laterSwitch(x, y) : (x ?? y);
    if (word) merged[name] = word;
  }
  return merged;
};
