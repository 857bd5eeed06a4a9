import type { CloudSettings } from './settings.ts';

/**
 * What a player's deletion does with their documents. `by-openid`: those with that field go. `by-id`: the one under the
 * openid goes. `taken-out`: they go, with what they count for. `emptied`: only the number of a generation is left.
 * `stays`: it names nobody, it keeps a deletion from being the way round a limit, or it says what was paid.
 */
export type Deletion = 'by-openid' | 'by-id' | 'taken-out' | 'emptied' | 'stays';

/** A field, or one that is sorted by from the highest down. */
export type IndexField = string | { readonly highest: string };

export interface Collection {
  readonly deletion: Deletion;
  /** One for each query other than by `_id`: the fields that must be equal, then the one it sorts or compares by. */
  readonly indexes: readonly (readonly IndexField[])[];
  /** How many days after its `day` the sweep takes a document; null: the sweep takes none. */
  readonly keptDays: ((settings: CloudSettings) => number) | null;
}

const leaderboard = ({ keepLeaderboardDays }: CloudSettings): number => keepLeaderboardDays;
const run = ({ keepRunDays }: CloudSettings): number => keepRunDays;

/** Every collection there is: `npm run upload` makes them with their indexes, and the functions can name no other. */
export const COLLECTIONS = {
  saves: { deletion: 'emptied', keptDays: null, indexes: [] },
  runs: { deletion: 'by-openid', keptDays: run, indexes: [['openid'], ['day']] },
  bests: {
    deletion: 'taken-out',
    keptDays: leaderboard,
    indexes: [['board', { highest: 'score' }], ['board', 'runId'], ['openid'], ['day']],
  },
  fingerprints: {
    deletion: 'stays',
    keptDays: ({ lateDays }) => lateDays + 1,
    indexes: [['day', 'windows'], ['day']],
  },
  /** Written by earlier functions, until all are swept. */
  owners: { deletion: 'by-openid', keptDays: leaderboard, indexes: [['openid'], ['day']] },
  keys: { deletion: 'stays', keptDays: null, indexes: [] },
  /** Numbers alone; who is taken out of `bests` is taken out of them. */
  histograms: { deletion: 'stays', keptDays: leaderboard, indexes: [['board'], ['day']] },
  limits: { deletion: 'stays', keptDays: run, indexes: [['day']] },
  invites: {
    deletion: 'by-openid',
    keptDays: ({ keepInviteDays }) => keepInviteDays,
    indexes: [['openid'], ['day']],
  },
  /** Cards that went out, as long as their challenges are kept, and who has finished a run of which pieces on one. */
  cards: {
    deletion: 'by-openid',
    keptDays: ({ keepInviteDays }) => keepInviteDays,
    indexes: [['openid'], ['day']],
  },
  lights: {
    deletion: 'by-openid',
    keptDays: ({ keepInviteDays }) => keepInviteDays,
    indexes: [['openid'], ['day']],
  },
  lanterns: { deletion: 'by-id', keptDays: null, indexes: [] },
  reminders: { deletion: 'by-id', keptDays: null, indexes: [['due']] },
  orders: { deletion: 'stays', keptDays: ({ keepOrderDays }) => keepOrderDays, indexes: [['day']] },
  purses: { deletion: 'stays', keptDays: null, indexes: [] },
} as const satisfies Readonly<Record<string, Collection>>;

export type CollectionName = keyof typeof COLLECTIONS;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];

export const deletedBy = (deletion: Deletion): readonly CollectionName[] =>
  COLLECTION_NAMES.filter((name) => COLLECTIONS[name].deletion === deletion);
