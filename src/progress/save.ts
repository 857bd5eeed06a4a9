import { LIFELONG_MODES, type LifelongMode } from '../shared/vocabulary/modes.ts';
import { TIERS } from '../shared/vocabulary/tiers.ts';
import type { LeaderboardRuns } from './leaderboard-runs.ts';

/** The schema's number. A save of a higher one was made by a newer game. */
export const SAVE_VERSION = 7;

/** The last word on a switch. `at` is wall-clock milliseconds since 1970. */
export interface Switch {
  readonly on: boolean;
  readonly at: number;
}

/** What is chosen out of several: the language, and what the board is dressed in. */
export const CHOICE_NAMES = ['language', 'sky', 'jar', 'burst', 'thread'] as const;
export type ChoiceName = (typeof CHOICE_NAMES)[number];

/** The last word on a choice. A theme that only a later game knows is kept as it is. */
export interface Choice {
  readonly value: string;
  readonly at: number;
}

/** What was played on one device since it was installed there. Numbers only grow. */
export interface Counters {
  readonly runs: number;
  /** How many of these were played against a friend's run. */
  readonly duels: number;
  readonly drops: number;
  /** Osmanthus coins of runs, and of videos that were watched for them. */
  readonly coinsEarned: number;
  /** What earlier games paid for themes; see `bought`. */
  readonly coinsSpent: number;
  /** By the tier of the two pieces that met, or of the one that a tool raised; always TIERS numbers. */
  readonly merges: readonly number[];
}

/** Bests of all time, by mode. */
export type LifelongBests = Readonly<Record<LifelongMode, number>>;

export interface Bests extends LifelongBests {
  /** By the day in China, `yyyy-mm-dd`. */
  readonly daily: Readonly<Record<string, number>>;
}

/** Bests that were made under earlier rules: they are kept, and compare with nothing of today. */
export type OlderBests = LifelongBests;

export const NO_LIFELONG_BESTS = Object.fromEntries(
  LIFELONG_MODES.map((mode) => [mode, 0] as const),
) as LifelongBests;

/** A run as its replay's text, and what it came to. */
export interface BestRun {
  readonly score: number;
  readonly replay: string;
}

/** So many days' daily runs keep their replays; the scores of all days stay. */
export const KEPT_DAILY_RUNS = 7;

/** How many, by day in China and then by device. */
export type DailyTries = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What was done on a day towards its tasks, by measure: those of this version, and what a later game counts. */
export type Deeds = Readonly<Record<string, number>>;

/** By day in China and then by device. */
export type DeedsByDay = Readonly<Record<string, Readonly<Record<string, Deeds>>>>;

/**
 * All a player has earned and chosen. Every part has a join (see merge.ts): bests and records by the higher,
 * days and things by union, counters by device, what is done in a day by device and measure, coins and payments by what they
 * are for, switches and choices by the later word. Of two generations the later one counts alone.
 */
export interface Save {
  /** How often the player had everything deleted and began anew: what was earned in an earlier generation counts no more. */
  readonly generation: number;
  /** Only the switches that were ever touched, also those that only a later game knows. */
  readonly settings: Readonly<Record<string, Switch>>;
  /** Only what was ever chosen, also what only a later game knows. */
  readonly choices: Readonly<Record<string, Choice>>;
  /** The rules version under which the bests of endless and sprint, their runs and the boards were made; 0: none yet. */
  readonly rules: number;
  readonly bests: Bests;
  /** By the rules version under which they were made. */
  readonly olderBests: Readonly<Record<string, OlderBests>>;
  /** The runs the bests were made in: of `endless`, `sprint` and the latest days. Older games kept none. */
  readonly bestRuns: Readonly<Record<string, BestRun>>;
  /** The best of the latest day and week, and of all time, as the boards of friends and of the world want them. */
  readonly boards: LeaderboardRuns;
  /** By device id: two devices that play offline both count. */
  readonly counters: Readonly<Record<string, Counters>>;
  /** Daily runs that counted, by day and by device: two phones count together. The latest days alone are kept. */
  readonly tries: DailyTries;
  /** What was done on the latest days: two phones count together. */
  readonly deeds: DeedsByDay;
  /** Coins for the tasks of each day that were done, by the task's place among them; 0: that one was not. */
  readonly tasks: Readonly<Record<string, readonly number[]>>;
  /** Coins that come once, by what they are for: `medal.swift`, `nights.2026-09-11.7`, and what only a later game gives. */
  readonly earned: Readonly<Record<string, number>>;
  /** What was paid for each thing of the shop: bought on two phones, it is paid for once. */
  readonly bought: Readonly<Record<string, number>>;
  /** Nights of `days` that were missed and that a friend has mended, ascending, each once. */
  readonly mended: readonly string[];
  /** What only grows, one number each: lanterns that were found, and how many of them were told of. */
  readonly tallies: Readonly<Record<string, number>>;
  readonly longestChain: number;
  readonly largestTier: number;
  /** Days played, in China, `yyyy-mm-dd`, ascending, each once. */
  readonly days: readonly string[];
  /** Things of the shop that were bought, by name, ascending, each once, also those that only a later game has. */
  readonly owned: readonly string[];
  readonly tutorialSeen: boolean;
}

export const EMPTY_SAVE: Save = {
  generation: 0,
  settings: {},
  choices: {},
  rules: 0,
  bests: { ...NO_LIFELONG_BESTS, daily: {} },
  olderBests: {},
  bestRuns: {},
  boards: {},
  counters: {},
  tries: {},
  deeds: {},
  tasks: {},
  earned: {},
  bought: {},
  mended: [],
  tallies: {},
  longestChain: 0,
  largestTier: 0,
  days: [],
  owned: [],
  tutorialSeen: false,
};

/** The first save of a generation: nothing is left of anything. See `merge` for what it does to those of other devices. */
export const newGeneration = (generation: number): Save => ({ ...EMPTY_SAVE, generation });

export const EMPTY_COUNTERS: Counters = {
  runs: 0,
  duels: 0,
  drops: 0,
  coinsEarned: 0,
  coinsSpent: 0,
  merges: new Array<number>(TIERS).fill(0),
};
