import { isSameWeek } from './china-week.ts';
import { FRIEND_MODES, type FriendMode } from './vocabulary/modes.ts';

/** Days and weeks are China's; a week begins on Monday. */
export const SPANS = ['day', 'week', 'all'] as const;
export type Span = (typeof SPANS)[number];

/** A friends board by the name of its key in the hosted data: `endless_week`. */
export type LeaderboardKey = `${FriendMode}_${Span}`;

export const friendLeaderboard = (mode: FriendMode, span: Span): LeaderboardKey => `${mode}_${span}`;

export const LEADERBOARD_KEYS: readonly LeaderboardKey[] = FRIEND_MODES.flatMap((mode) =>
  SPANS.map((span) => friendLeaderboard(mode, span)),
);

export const modeOfLeaderboard = (leaderboard: LeaderboardKey): FriendMode =>
  leaderboard.split('_')[0] as FriendMode;

export const spanOfLeaderboard = (leaderboard: LeaderboardKey): Span => leaderboard.split('_')[1] as Span;

/** Whether a run of `day` still stands on a board today. */
export const isCurrent = (leaderboard: LeaderboardKey, day: string, today: string): boolean => {
  const span = spanOfLeaderboard(leaderboard);
  if (span === 'day') return day === today;
  return span === 'all' || isSameWeek(day, today);
};
