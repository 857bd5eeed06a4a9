import { type Fields, readFields } from '../shared/parsing.ts';

/** What is no counter is left for the reader to refuse. */
const withCounters = (counters: unknown, more: Fields): unknown => {
  const devices = readFields('counters', counters);
  if (!devices.ok) return counters;
  const upgraded: Record<string, unknown> = {};
  for (const device of Object.keys(devices.value)) {
    const own = readFields('counters', devices.value[device]);
    upgraded[device] = own.ok ? { ...own.value, ...more } : devices.value[device];
  }
  return upgraded;
};

/** Version 1 knew no coins. */
const fromVersion1 = (fields: Fields): Fields => ({
  ...fields,
  choices: {},
  owned: [],
  counters: withCounters(fields.counters, { coinsEarned: 0, coinsSpent: 0 }),
});

/** Version 2 kept no replays and knew one generation, which is stored as `life`. */
const fromVersion2 = (fields: Fields): Fields => ({ ...fields, life: 0, bestRuns: {} });

/** Version 3 knew no boards but its own bests, and did not tell duels from other runs. */
const fromVersion3 = (fields: Fields): Fields => ({
  ...fields,
  boards: {},
  counters: withCounters(fields.counters, { duels: 0 }),
});

/** Version 4 was written by games of rules 2 alone. */
const fromVersion4 = (fields: Fields): Fields => ({ ...fields, rules: 2, olderBests: {} });

/** Version 5 let a daily be played without end. */
const fromVersion5 = (fields: Fields): Fields => ({ ...fields, tries: {} });

/** Version 6 gave coins for runs alone, and counted what they were spent for by device. */
const fromVersion6 = (fields: Fields): Fields => ({
  ...fields,
  deeds: {},
  tasks: {},
  earned: {},
  bought: {},
  mended: [],
  tallies: {},
});

/** The first makes version 2 of version 1, and so on: one for every version before ours. Fields are still untrusted. */
export const UPGRADES: readonly ((fields: Fields) => Fields)[] = [
  fromVersion1,
  fromVersion2,
  fromVersion3,
  fromVersion4,
  fromVersion5,
  fromVersion6,
];
