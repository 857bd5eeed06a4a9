import { weekOf } from '../shared/china-week.ts';
import {
  friendLeaderboard,
  LEADERBOARD_KEYS,
  type LeaderboardKey,
  SPANS,
} from '../shared/friend-leaderboards.ts';
import {
  isFriendMode,
  isRankedMode,
  type Mode,
  RANKED_MODES,
  type RankedMode,
} from '../shared/vocabulary/modes.ts';

/** The boards whose best run every phone of the player's knows: those of friends, and what the world's need besides. */
export type SavedLeaderboard = LeaderboardKey | `${RankedMode}_day`;

const dayOnly = (mode: RankedMode): SavedLeaderboard => `${mode}_day`;

export const SAVED_LEADERBOARDS: readonly SavedLeaderboard[] = [
  ...LEADERBOARD_KEYS,
  ...RANKED_MODES.filter((mode) => !isFriendMode(mode)).map(dayOnly),
];

/** The best run of a board's latest day or week. */
export interface LeaderboardRun {
  /** In China, on which it began. */
  readonly day: string;
  /** Seconds since 1970, when it ended. */
  readonly time: number;
  readonly score: number;
  /** Empty where the run is too long to have one. */
  readonly replay: string;
}

/** By the board's name, also those of boards that only a later game knows. */
export type LeaderboardRuns = Readonly<Record<string, LeaderboardRun>>;

export const leaderboardsOf = (mode: Mode): readonly SavedLeaderboard[] => {
  if (isFriendMode(mode)) return SPANS.map((span) => friendLeaderboard(mode, span));
  return isRankedMode(mode) ? [dayOnly(mode)] : [];
};

/** Whether a leaderboard is of one day or one week. */
export const isPeriodic = (leaderboard: string): boolean =>
  leaderboard.endsWith('_week') || leaderboard.endsWith('_day');

/** Days and weeks in their order; all time is one period. */
const periodOf = (leaderboard: string, day: string): number => {
  if (leaderboard.endsWith('_week')) return weekOf(day);
  return leaderboard.endsWith('_day') ? Number(day.split('-').join('')) : 0;
};

type SortKey = readonly (number | string)[];

/** Among equal scores the one with a replay comes first, then the shorter, the alphabetically first, the earlier one. */
const sortKeyOf = (leaderboard: string, { day, time, score, replay }: LeaderboardRun): SortKey => [
  -periodOf(leaderboard, day),
  -score,
  replay === '' ? 1 : 0,
  replay.length,
  replay,
  day,
  time,
];

/** The later period's run counts; of one period the higher. The greater by an order of all runs: a join. */
export const betterOn = (leaderboard: string, a: LeaderboardRun, b: LeaderboardRun): LeaderboardRun => {
  const [x, y] = [sortKeyOf(leaderboard, a), sortKeyOf(leaderboard, b)];
  const at = x.findIndex((value, index) => value !== y[index]);
  return at < 0 || (x[at] as number) < (y[at] as number) ? a : b;
};
