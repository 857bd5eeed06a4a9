/** The schema's number. A save of a higher one was made by a newer game. */
export const SAVE_VERSION = 1;

export const SETTING_NAMES = ['music', 'sound', 'haptics', 'reducedMotion', 'marks'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** The last word on a switch. `at` is wall-clock milliseconds since 1970. */
export interface Switch {
  readonly on: boolean;
  readonly at: number;
}

export const TIER_COUNT = 11;

/** What was played on one device since it was installed there. Numbers only grow. */
export interface Counters {
  readonly runs: number;
  readonly drops: number;
  /** By the tier of the two pieces that met; always TIER_COUNT numbers. */
  readonly merges: readonly number[];
}

export interface Bests {
  readonly endless: number;
  readonly sprint: number;
  /** By the day in China, `yyyy-mm-dd`. */
  readonly daily: Readonly<Record<string, number>>;
}

/**
 * All a player has earned and chosen. Every part has a join (see merge.ts): bests and records by the higher,
 * days by union, counters by device, switches by the later word.
 */
export interface Save {
  /** Only the switches that were ever touched. */
  readonly settings: Readonly<Partial<Record<SettingName, Switch>>>;
  readonly bests: Bests;
  /** By device id: two devices that play offline both count. */
  readonly counters: Readonly<Record<string, Counters>>;
  readonly longestChain: number;
  readonly largestTier: number;
  /** Days played, in China, `yyyy-mm-dd`, ascending, each once. */
  readonly days: readonly string[];
  readonly tutorialSeen: boolean;
}

export const EMPTY_SAVE: Save = {
  settings: {},
  bests: { endless: 0, sprint: 0, daily: {} },
  counters: {},
  longestChain: 0,
  largestTier: 0,
  days: [],
  tutorialSeen: false,
};

export const EMPTY_COUNTERS: Counters = { runs: 0, drops: 0, merges: new Array<number>(TIER_COUNT).fill(0) };
