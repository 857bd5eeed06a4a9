/** The highest score that a card, an entry, a save or a call can carry. */
export const MAX_SCORE = 999_999_999;

/** Runs of a day's daily that count; what is played after them is practice. */
export const DAILY_TRIES = 3;

/** Seeds are 32 bits. */
export const MAX_SEED = 0xffffffff;

/** Characters; no replay's text is longer, and nothing longer is looked at. */
export const MAX_REPLAY_TEXT = 24_576;
