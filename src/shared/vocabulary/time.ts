/** One tick of the core, in milliseconds. */
export const TICKS_PER_SECOND = 60;
export const TICK_MS = 1000 / TICKS_PER_SECOND;

/**
 * A frame may catch up at most this many ticks: a phone that cannot keep up slows down a little
 * instead of falling ever further behind.
 */
export const MAX_TICKS_A_FRAME = 15;

export const SECOND_MS = 1000;
export const HOUR_MS = 60 * 60 * SECOND_MS;
export const DAY_MS = 24 * HOUR_MS;

/** China keeps UTC+8 all year, so no time zone table is needed (and the runtime has no Intl). */
export const CHINA_OFFSET_MS = 8 * HOUR_MS;
