import { type Fields, readFields } from '../shared/reading.ts';

/** Version 1 knew no coins. What is no counter is left for the reader to refuse. */
const withCoins = (counters: unknown): unknown => {
  const devices = readFields('counters', counters);
  if (!devices.ok) return counters;
  const upgraded: Record<string, unknown> = {};
  for (const device of Object.keys(devices.value)) {
    const own = readFields('counters', devices.value[device]);
    upgraded[device] = own.ok ? { ...own.value, coinsEarned: 0, coinsSpent: 0 } : devices.value[device];
  }
  return upgraded;
};

const fromVersion1 = (fields: Fields): Fields => ({
  ...fields,
  choices: {},
  owned: [],
  counters: withCoins(fields.counters),
});

/** Version 2 kept no replays and knew one life. */
const fromVersion2 = (fields: Fields): Fields => ({ ...fields, life: 0, bestRuns: {} });

/** The first makes version 2 of version 1, and so on: one for every version before ours. Fields are still untrusted. */
export const UPGRADES: readonly ((fields: Fields) => Fields)[] = [fromVersion1, fromVersion2];
