import type { CloudSettings } from './settings.ts';

/**
 * What a player's deletion does with their documents. `by-openid`: those with that field go. `by-id`: the one under the
 * openid goes. `taken-out`: they go, with what they count for. `emptied`: only the number of a generation is left.
 * `stays`: it names nobody, or it is what keeps a deletion from being the way round a limit.
 */
export type Deletion = 'by-openid' | 'by-id' | 'taken-out' | 'emptied' | 'stays';

export interface Collection {
  readonly deletion: Deletion;
  /** How many days after its `day` the sweep takes a document; null: the sweep takes none. */
  readonly keptDays: ((settings: CloudSettings) => number) | null;
}

const leaderboard = ({ keepLeaderboardDays }: CloudSettings): number => keepLeaderboardDays;
const run = ({ keepRunDays }: CloudSettings): number => keepRunDays;

/** Every collection there is. The functions can name no other. */
export const COLLECTIONS = {
  saves: { deletion: 'emptied', keptDays: null },
  bests: { deletion: 'taken-out', keptDays: leaderboard },
  runs: { deletion: 'by-openid', keptDays: run },
  fingerprints: { deletion: 'stays', keptDays: ({ lateDays }) => lateDays + 1 },
  /** Written by earlier functions, until all are swept. */
  owners: { deletion: 'by-openid', keptDays: leaderboard },
  keys: { deletion: 'stays', keptDays: null },
  /** Numbers alone; who is taken out of `bests` is taken out of them. */
  histograms: { deletion: 'stays', keptDays: leaderboard },
  limits: { deletion: 'stays', keptDays: run },
  invites: { deletion: 'by-openid', keptDays: ({ keepInviteDays }) => keepInviteDays },
  /** Cards that went out, as long as their challenges are kept, and who has finished a run of which pieces on one. */
  cards: { deletion: 'by-openid', keptDays: ({ keepInviteDays }) => keepInviteDays },
  lights: { deletion: 'by-openid', keptDays: ({ keepInviteDays }) => keepInviteDays },
  lanterns: { deletion: 'by-id', keptDays: null },
  reminders: { deletion: 'by-id', keptDays: null },
} as const satisfies Readonly<Record<string, Collection>>;

export type CollectionName = keyof typeof COLLECTIONS;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];

export const deletedBy = (deletion: Deletion): readonly CollectionName[] =>
  COLLECTION_NAMES.filter((name) => COLLECTIONS[name].deletion === deletion);
