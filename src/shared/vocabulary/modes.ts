/**
 * The modes by the names that invites and saves carry; the rules of each are core's. endless 自在 · daily 今日
 * (everyone's seed of the day) · sprint 一分钟 · challenge 应战 (a card's seed).
 */
export const MODES = ['endless', 'daily', 'sprint', 'challenge'] as const;
export type Mode = (typeof MODES)[number];

/** The modes that have a leaderboard of their own each day. A challenge is between friends. */
export const RANKED_MODES = ['endless', 'daily', 'sprint'] as const;
export type RankedMode = (typeof RANKED_MODES)[number];

export const isRanked = (mode: string): mode is RankedMode =>
  (RANKED_MODES as readonly string[]).includes(mode);

/** The runs that friends compare. A sprint and a challenge are compared elsewhere. */
export const FRIEND_MODES = ['endless', 'daily'] as const;
export type FriendMode = (typeof FRIEND_MODES)[number];

export const isFriendMode = (mode: string): mode is FriendMode =>
  (FRIEND_MODES as readonly string[]).includes(mode);

/** Where two runs are compared: after as many drops, or in the same second. */
export const COMPARISON_MODES = ['drops', 'time'] as const;
export type ComparisonMode = (typeof COMPARISON_MODES)[number];
