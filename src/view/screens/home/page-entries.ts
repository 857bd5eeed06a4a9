import type { Intent } from '../../stage/stage.ts';

/** The pages in their row. */
export const ENTRIES = [
  { page: 'calendar', emblem: 'moon/8' },
  { page: 'album', emblem: 'emblem/album' },
  { page: 'achievements', emblem: 'medal/done' },
  { page: 'themes', emblem: 'emblem/fan' },
  { page: 'leaderboard', emblem: 'emblem/crown' },
  { page: 'friends', emblem: 'emblem/friends' },
] as const;
export const CALENDAR = 0;
export const ALBUM = 1;
export const STANDING = 4;
/** The board is asked for anew when it is opened. */
export const toPage = (page: (typeof ENTRIES)[number]['page']): Intent =>
  page === 'leaderboard' ? { type: 'leaderboard', mode: 'daily' } : { type: 'open', page };
