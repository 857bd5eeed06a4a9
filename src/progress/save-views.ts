import { type Counters, EMPTY_COUNTERS, type Save, SETTING_NAMES, type SettingName } from './save.ts';

const DEFAULTS: Readonly<Record<SettingName, boolean>> = {
  music: true,
  sound: true,
  haptics: true,
  reducedMotion: false,
  marks: false,
};

/** Every switch as it stands, the untouched ones at their defaults. */
export const settingsOf = (save: Save): Readonly<Record<SettingName, boolean>> => {
  const settings = { ...DEFAULTS };
  for (const name of SETTING_NAMES) settings[name] = save.settings[name]?.on ?? DEFAULTS[name];
  return settings;
};

const addCounters = (a: Counters, b: Counters): Counters => ({
  runs: a.runs + b.runs,
  drops: a.drops + b.drops,
  merges: a.merges.map((merges, tier) => merges + (b.merges[tier] ?? 0)),
});

/** What was played on all devices together. */
export const totalsOf = (save: Save): Counters =>
  Object.keys(save.counters).reduce(
    (total, device) => addCounters(total, save.counters[device] ?? EMPTY_COUNTERS),
    EMPTY_COUNTERS,
  );
