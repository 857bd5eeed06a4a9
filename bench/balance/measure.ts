import type { Mode, Rules, Tool } from '../../src/core/index.ts';
import { type BotName, makeBot } from './bots.ts';
import { type Outcome, playOut } from './play.ts';
import { type Spread, spread } from './spread.ts';

/** Who plays, in which mode, how many runs, and how many ticks lie between two drops. */
export interface Cell {
  readonly mode: Mode;
  readonly bot: BotName;
  readonly pace: number;
  readonly runs: number;
}

export interface Row extends Cell {
  readonly score: Spread;
  readonly drops: Spread;
  readonly seconds: Spread;
  readonly medianChain: number;
  readonly medianTier: number;
  /** Share of runs that ended before the twentieth drop. */
  readonly early: number;
  /** Share of all points that came of merges of 包子 and bigger, and of links from the fifth on. */
  readonly bigShare: number;
  readonly longShare: number;
  /** Chains of three a minute of play. */
  readonly threesPerMinute: number;
  /** Share of runs that made a full moon. */
  readonly moonShare: number;
  /** Tools that a run earned on average, by players who use none and may hold any number. */
  readonly earned: Readonly<Record<Tool, number>>;
}

const EARLY_DROPS = 20;

/** What can be added up. */
type Count = Exclude<keyof Outcome, 'merges'>;

const sum = (outcomes: readonly Outcome[], name: Count): number =>
  outcomes.reduce((total, outcome) => total + outcome[name], 0);

const shareOf = (outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean): number =>
  outcomes.filter(is).length / outcomes.length;

export const rowOf = (cell: Cell, outcomes: readonly Outcome[]): Row => {
  const of = (name: Count): Spread => spread(outcomes.map((outcome) => outcome[name]));
  const points = sum(outcomes, 'score');
  return {
    ...cell,
    score: of('score'),
    drops: of('drops'),
    seconds: of('seconds'),
    medianChain: of('longestChain').median,
    medianTier: of('largestTier').median,
    early: shareOf(outcomes, ({ drops }) => drops < EARLY_DROPS),
    bigShare: sum(outcomes, 'bigPoints') / points,
    longShare: sum(outcomes, 'longPoints') / points,
    threesPerMinute: sum(outcomes, 'threes') / (sum(outcomes, 'seconds') / 60),
    moonShare: shareOf(outcomes, ({ moons }) => moons > 0),
    earned: {
      shake: sum(outcomes, 'shake') / outcomes.length,
      tongs: sum(outcomes, 'tongs') / outcomes.length,
      raise: sum(outcomes, 'raise') / outcomes.length,
    },
  };
};

/** More than any run earns. */
const ANY_NUMBER = 1000;

/** Plays seeds 1, 2, 3 … of a cell. */
export const playCell = (shipped: Rules, { mode, bot, pace, runs }: Cell): readonly Outcome[] => {
  const rules = { ...shipped, tools: { ...shipped.tools, most: ANY_NUMBER } };
  return Array.from({ length: runs }, (_, i) => {
    const setup = { rules, mode, seed: i + 1 };
    return playOut(setup, makeBot(bot, setup), pace);
  });
};
