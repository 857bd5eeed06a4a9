import { isPeriodic, type LeaderboardRuns } from './leaderboard-runs.ts';
import { canonical, merge } from './merge.ts';
import { EMPTY_SAVE, type Save } from './save.ts';

/** A save in two: what can be of a day that has come, and what says it is of a later one. */
export interface SplitSave {
  readonly believed: Save;
  /** Dated things alone, put aside until their day has come. */
  readonly doubted: Save;
}

const partOf = <T>(table: Readonly<Record<string, T>>, wants: (key: string, value: T) => boolean) =>
  Object.fromEntries(Object.entries(table).filter(([key, value]) => wants(key, value)));

const isDay = (key: string): boolean => /^\d/.test(key);

/** The day that a source of coins names; what names none is of no day. */
const dayOfSource = (source: string): string => source.split('.').find(isDay) ?? '';

const runsWhere = (
  runs: LeaderboardRuns,
  wants: (later: boolean) => boolean,
  until: string,
): LeaderboardRuns => partOf(runs, (board, { day }) => wants(isPeriodic(board) && day > until));

/** `until`: the last day that can be, `yyyy-mm-dd`; null where nobody knows, and all is believed. */
export const splitSave = (save: Save, until: string | null): SplitSave => {
  const doubted = { ...EMPTY_SAVE, generation: save.generation, rules: save.rules };
  if (until === null) return { believed: save, doubted };
  const isLater = (key: string): boolean => isDay(key) && key > until;
  return {
    believed: canonical({
      ...save,
      days: save.days.filter((day) => day <= until),
      bests: { ...save.bests, daily: partOf(save.bests.daily, (day) => day <= until) },
      bestRuns: partOf(save.bestRuns, (key) => !isLater(key)),
      boards: runsWhere(save.boards, (later) => !later, until),
      tries: partOf(save.tries, (day) => day <= until),
      deeds: partOf(save.deeds, (day) => day <= until),
      tasks: partOf(save.tasks, (day) => day <= until),
      earned: partOf(save.earned, (source) => dayOfSource(source) <= until),
      mended: save.mended.filter((day) => day <= until),
    }),
    doubted: canonical({
      ...doubted,
      days: save.days.filter((day) => day > until),
      bests: { ...doubted.bests, daily: partOf(save.bests.daily, (day) => day > until) },
      bestRuns: partOf(save.bestRuns, isLater),
      boards: runsWhere(save.boards, (later) => later, until),
      tries: partOf(save.tries, (day) => day > until),
      deeds: partOf(save.deeds, (day) => day > until),
      tasks: partOf(save.tasks, (day) => day > until),
      earned: partOf(save.earned, (source) => dayOfSource(source) > until),
      mended: save.mended.filter((day) => day > until),
    }),
  };
};

/** The join of all, none of whose doubted parts wins over what is believed. */
export const joinSplit = (parts: readonly SplitSave[], until: string | null): SplitSave => {
  const believed = parts.map((part) => part.believed).reduce(merge, EMPTY_SAVE);
  const doubted = parts.map((part) => part.doubted).reduce(merge, EMPTY_SAVE);
  const now = splitSave(believed, until);
  const then = splitSave(doubted, until);
  return { believed: merge(now.believed, then.believed), doubted: merge(now.doubted, then.doubted) };
};
