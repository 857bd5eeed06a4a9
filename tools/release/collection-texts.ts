import type { CollectionName } from '../../cloud/common/collections.ts';

/** What the id of a document is, and when it is removed. */
export const COLLECTION_TEXTS: Readonly<Record<CollectionName, readonly [id: string, removed: string]>> = {
  saves: ['openid', 'by the player'],
  runs: ['openid:digest of the run', 'after `keepRunDays`'],
  bests: ['board:openid', 'after `keepLeaderboardDays`'],
  fingerprints: ['pseudonym:digest of the run', 'a day after `lateDays`'],
  owners: ['of earlier functions', 'after `keepLeaderboardDays`'],
  keys: ['`cloud`', 'never'],
  histograms: ['board:shard', 'after `keepLeaderboardDays`'],
  limits: ['openid:what is counted', 'after `keepRunDays`'],
  invites: ['drawn from openid and run id', 'after `keepInviteDays`'],
  cards: ['the number of the card', 'after `keepInviteDays`'],
  lights: ['openid:the pieces of the run', 'after `keepInviteDays`'],
  lanterns: ['openid', 'by the player'],
  reminders: ['openid', 'when sent'],
  orders: ['the number of the order', 'after `keepOrderDays`'],
  purses: ['openid', 'never'],
};
