import { weekOf } from '../shared/china-week.ts';
import { BOARD_KEYS, friendBoard, SPANS } from '../shared/score-board.ts';
import { isFriendMode, type Mode } from '../shared/vocabulary/modes.ts';

/** The boards whose best run every phone of the player's knows: those of friends, and what the world's need besides. */
export const SAVE_BOARDS = [...BOARD_KEYS, 'sprint_day'] as const;
export type SaveBoard = (typeof SAVE_BOARDS)[number];

/** The best run of a board's latest day or week. */
export interface BoardRun {
  /** In China, on which it began. */
  readonly day: string;
  /** Seconds since 1970, when it ended. */
  readonly time: number;
  readonly score: number;
  /** Empty where the run is too long to have one. */
  readonly replay: string;
}

/** By the board's name, also those of boards that only a later game knows. */
export type BoardRuns = Readonly<Record<string, BoardRun>>;

export const boardsOf = (mode: Mode): readonly SaveBoard[] => {
  if (mode === 'sprint') return ['sprint_day'];
  return isFriendMode(mode) ? SPANS.map((span) => friendBoard(mode, span)) : [];
};

/** Of one day or one week. */
export const isPeriodic = (board: string): boolean => board.endsWith('_week') || board.endsWith('_day');

/** Days and weeks in their order; all time is one period. */
const periodOf = (board: string, day: string): number => {
  if (board.endsWith('_week')) return weekOf(day);
  return board.endsWith('_day') ? Number(day.split('-').join('')) : 0;
};

type Rank = readonly (number | string)[];

/** Of one score the one with a replay, the shorter one, the first in the alphabet, the earlier one. */
const rankOf = (board: string, { day, time, score, replay }: BoardRun): Rank => [
  -periodOf(board, day),
  -score,
  replay === '' ? 1 : 0,
  replay.length,
  replay,
  day,
  time,
];

/** The later period's run counts; of one period the higher. The greater by an order of all runs: a join. */
export const betterOn = (board: string, a: BoardRun, b: BoardRun): BoardRun => {
  const [x, y] = [rankOf(board, a), rankOf(board, b)];
  const at = x.findIndex((value, index) => value !== y[index]);
  return at < 0 || (x[at] as number) < (y[at] as number) ? a : b;
};
