import { type FriendMode, isDayMode } from '../shared/vocabulary/modes.ts';

/** A day's run is compared with the day's; an endless one with the week's, where there is somebody to reach. */
export const boardSpanOf = (mode: FriendMode): 'day' | 'week' => (isDayMode(mode) ? 'day' : 'week');
