import { isSameWeek } from './china-week.ts';
import { FRIEND_MODES, type FriendMode } from './vocabulary/modes.ts';

/** Days and weeks are China's; a week begins on Monday. */
export const SPANS = ['day', 'week', 'all'] as const;
export type Span = (typeof SPANS)[number];

/** A friends board by the name of its key in the hosted data: `endless_week`. */
export type BoardKey = `${FriendMode}_${Span}`;

export const friendBoard = (mode: FriendMode, span: Span): BoardKey => `${mode}_${span}`;

export const BOARD_KEYS: readonly BoardKey[] = FRIEND_MODES.flatMap((mode) =>
  SPANS.map((span) => friendBoard(mode, span)),
);

export const modeOfBoard = (board: BoardKey): FriendMode => board.split('_')[0] as FriendMode;

export const spanOfBoard = (board: BoardKey): Span => board.split('_')[1] as Span;

/** Whether a run of `day` still stands on a board today. */
export const isCurrent = (board: BoardKey, day: string, today: string): boolean => {
  const span = spanOfBoard(board);
  if (span === 'day') return day === today;
  return span === 'all' || isSameWeek(day, today);
};
