import type { LeaderboardAnswer } from '../../shared/cloud-leaderboard.ts';
import { placeOf } from '../../shared/score-histogram.ts';
import type { RankedMode } from '../../shared/vocabulary/modes.ts';
import { CHINA_OFFSET_MS } from '../../shared/vocabulary/time.ts';
import type { LeaderboardScreen, LeaderboardSnapshot, RunFetch } from '../../view/screens/pages.ts';
import type { KnownLeaderboard, WorldLeaderboards } from './world-leaderboards.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `21:05` in China. */
const timeOf = (at: number): string => {
  const moment = new Date(at + CHINA_OFFSET_MS);
  return `${moment.getUTCHours()}:${twoDigits(moment.getUTCMinutes())}`;
};

/** Exact in the top list, by the histogram behind it. */
const ownPlace = ({ best, run, top, histogram }: LeaderboardAnswer): number | null => {
  if (best === null) return null;
  const listed = top.findIndex(({ runId }) => runId === run);
  return listed >= 0 ? listed + 1 : placeOf(histogram, best);
};

const snapshotOf = ({ day, at, answer }: KnownLeaderboard): LeaderboardSnapshot => ({
  players: answer.players,
  best: answer.best,
  beats: answer.beats,
  place: ownPlace(answer),
  top: answer.top.map((entry) => ({ ...entry, own: entry.runId === answer.run })),
  day,
  time: timeOf(at),
});

/** The page without what only the save knows. */
export type LeaderboardPage = Omit<LeaderboardScreen, 'olderBest'>;

/** `today`: the day in China; a board of another day is shown as what it is. */
export const leaderboardPage = (
  mode: RankedMode,
  today: string,
  world: WorldLeaderboards,
  fetch: RunFetch | null,
): LeaderboardPage => {
  const known = world.known(mode);
  return { name: 'leaderboard', mode, today, snapshot: known && snapshotOf(known), fetch };
};
