import type { BotName } from './bots.ts';
import { type HalfYear, WEEKS } from './half-year.ts';
import type { Row } from './measure.ts';

/** One thing the numbers of the game are tuned for. */
export interface Bar {
  readonly name: string;
  /** What was measured. */
  readonly value: number;
  readonly met: boolean;
}

/** Ticks between two drops: as fast as the rules allow, at ease, and with thought. */
export const PACES: readonly number[] = [31, 45, 60, 90, 120];

type Find = (mode: 'endless' | 'sprint', bot: BotName, pace: number) => Row;

const within = (name: string, value: number, least: number, most: number): Bar => ({
  name,
  value: Math.round(value * 1000) / 1000,
  met: value >= least && value <= most,
});

const atMost = (name: string, value: number, most: number): Bar => within(name, value, 0, most);
const atLeast = (name: string, value: number, least: number): Bar =>
  within(name, value, least, Number.POSITIVE_INFINITY);

const paceBars = (find: Find): Bar[] => {
  const medians = PACES.map((pace) => find('endless', 'careful', pace).score.median);
  const hammered = find('endless', 'random', 31).score.median;
  return [
    atMost('random at 31 ticks, in shares of careful at 120', hammered / (medians.at(-1) as number), 0.5),
    atMost(
      "careful's best median over its worst, 31 to 120",
      Math.max(...medians) / Math.min(...medians),
      1.25,
    ),
  ];
};

const skillBars = (find: Find): Bar[] => {
  const careful = find('endless', 'careful', 45);
  const ahead = find('endless', 'lookahead', 45);
  const moons =
    PACES.reduce((sum, pace) => sum + find('endless', 'careful', pace).moonShare, 0) / PACES.length;
  return [
    atLeast('lookahead over careful at 45', ahead.score.median / careful.score.median, 1.9),
    atLeast('share of runs in which lookahead makes a full moon', ahead.moonShare, 0.5),
    within('share of runs in which careful makes one, over all paces', moons, 1 / 7, 1 / 3),
    atLeast(
      'sprint: careful over random at 45',
      find('sprint', 'careful', 45).score.median / find('sprint', 'random', 45).score.median,
      2.5,
    ),
  ];
};

const shapeBars = (find: Find): Bar[] => {
  const careful = find('endless', 'careful', 60);
  return [
    atLeast("share of careful's points from merges of 包子 and bigger", careful.bigShare, 0.35),
    atMost("share of careful's points from links five and on", careful.longShare, 0.25),
    within('chains of three a minute, careful at 60', careful.threesPerMinute, 2, 4),
    within('minutes of a run, careful at 90', find('endless', 'careful', 90).seconds.median / 60, 3, 6),
    within('minutes of a run, random at 45', find('endless', 'random', 45).seconds.median / 60, 1.5, 2.5),
  ];
};

const THREE_RUNS = 3;

/** What the prices are tuned for. */
const shopBars = (years: readonly HalfYear[]): Bar[] => {
  const year = years.find(({ runsADay }) => runsADay === THREE_RUNS);
  if (!year) throw new Error('three runs a day were not played');
  const had = year.things.at(-1) as number;
  return [
    within('things a week at three runs a day', had / WEEKS, 0.75, 1.25),
    atLeast('things left after half a year at three runs a day', year.left, 1),
  ];
};

/** Every bar, met or not. */
export const barsOf = (rows: readonly Row[], years: readonly HalfYear[]): Bar[] => {
  const find: Find = (mode, bot, pace) => {
    const row = rows.find((it) => it.mode === mode && it.bot === bot && it.pace === pace);
    if (!row) throw new Error(`${mode}, ${bot} at ${pace} was not played`);
    return row;
  };
  return [...paceBars(find), ...skillBars(find), ...shapeBars(find), ...shopBars(years)];
};
