import type { CloudSettings } from './settings.ts';

/** Whether an operator has closed a leaderboard, by its mode or for one day. */
export const isClosed = (
  { closedLeaderboards }: Pick<CloudSettings, 'closedLeaderboards'>,
  mode: string,
  day: string,
): boolean => closedLeaderboards.includes(mode) || closedLeaderboards.includes(`${mode}:${day}`);
