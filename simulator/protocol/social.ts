import type { SharedCard } from './chat.ts';

/** Hosted key-value pairs of one player. Values are text, as the host demands. */
export type Pairs = Readonly<Record<string, string>>;

/** A friend as a fixture describes one. What is left out is plain: named like the user, with an avatar, hosting nothing. */
export interface FriendInput {
  readonly user: string;
  readonly nickname?: string;
  /** Name of a generated picture; null is a player without one. */
  readonly avatar?: string | null;
  readonly data?: Pairs;
  /** Befriended within the last two hours. */
  readonly late?: boolean;
}

/** As WeChat tells of a player. */
export interface Person {
  readonly user: string;
  readonly openid: string;
  readonly nickname: string;
  /** Empty without an avatar. */
  readonly avatarUrl: string;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly members: readonly Person[];
}

/** What friends have done for a player, and what the player has given. */
export interface FavoursTold {
  readonly values: Readonly<Record<string, number>>;
  /** Openids who got a gift on that day. */
  readonly gifts: readonly string[];
}

/** How the list of friends is answered. */
export interface ListOptions {
  readonly ownRow: 'fresh' | 'stale' | 'missing';
  readonly friendsLate: boolean;
}

/** Best of the day, week, month, ever; or the latest. GetScoreParams.periodType. */
export type RankPeriod = 1 | 2 | 3 | 4 | 5;

/** What a phone asks WeChat's servers. `user` is the one who asks. */
export type SocialRequest = { readonly user: string } & (
  | { readonly op: 'setHosted'; readonly pairs: readonly [string, string][] }
  | { readonly op: 'removeHosted'; readonly keys: readonly string[] }
  | { readonly op: 'hosted'; readonly keys: readonly string[] | null }
  | { readonly op: 'friendsHosted'; readonly keys: readonly string[]; readonly options: ListOptions }
  | {
      readonly op: 'groupHosted';
      readonly keys: readonly string[];
      readonly group: string;
      readonly options: ListOptions;
    }
  | { readonly op: 'people'; readonly openids: readonly string[] }
  | { readonly op: 'friends' }
  | { readonly op: 'groups' }
  | { readonly op: 'chats' }
  | { readonly op: 'send'; readonly chat: string; readonly card: SharedCard }
  | { readonly op: 'interact'; readonly to: string; readonly key: string }
  | { readonly op: 'interactive'; readonly keys: readonly string[] }
  | { readonly op: 'sendGift'; readonly to: string; readonly day: number }
  | { readonly op: 'giftsSent'; readonly day: number }
  | { readonly op: 'login' }
  | { readonly op: 'seal'; readonly data: object; readonly raw: string | null }
  | { readonly op: 'favours'; readonly day: number }
  | { readonly op: 'forgetGifts' }
  | { readonly op: 'rankUpdate'; readonly key: string; readonly score: number; readonly at: number }
  | {
      readonly op: 'rankScores';
      readonly keys: readonly string[];
      readonly period: RankPeriod;
      readonly at: number;
    }
  | { readonly op: 'staged'; readonly of: string }
  | { readonly op: 'stageHosted'; readonly of: string; readonly pairs: Pairs }
  | { readonly op: 'stageFriends'; readonly of: string; readonly friends: readonly FriendInput[] }
  | {
      readonly op: 'stageGroup';
      readonly id: string;
      readonly name: string;
      readonly members: readonly string[];
    }
);

export type SocialAnswer =
  | { readonly ok: true; readonly result: object }
  | { readonly ok: false; readonly reason: string };
