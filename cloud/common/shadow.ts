import type { Fields } from './store.ts';

/** A best that others do not see lies on a leaderboard that nobody asks for. */
const SHADOW = 'shadow/';

export const shadowOf = (leaderboard: string): string => SHADOW + leaderboard;

export const isShadow = ({ board }: Fields): boolean => String(board).startsWith(SHADOW);
