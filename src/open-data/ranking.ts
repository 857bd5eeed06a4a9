import { isCurrent, type LeaderboardKey } from '../shared/friend-leaderboards.ts';
import { joinReplay, parseScoreHead, readLaterHead, type ScoreHead } from '../shared/score-entry.ts';
import type { VerificationStatus } from '../shared/vocabulary/verification-status.ts';
import type { Claim } from './claim.ts';
import { NOBODY, type Person } from './people.ts';

/** A person's score on one leaderboard, before it is ranked. */
export interface Entry {
  readonly person: Person;
  readonly self: boolean;
  readonly claim: Claim;
}

export interface Row extends Entry {
  readonly status: VerificationStatus;
  /** 1 is the best; equal scores share one, and so do equal runs. 0: out of the ranking. */
  readonly rank: number;
  /** Somebody else has hosted the very same run. */
  readonly shared: boolean;
}

/** The player's own run as the game knows it. */
export interface OwnRun {
  readonly head: ScoreHead;
  readonly replay: string;
}

const claimOf = (leaderboard: LeaderboardKey, person: Person, today: string): Claim | null => {
  const text = person.pairs.get(leaderboard);
  const parsed = parseScoreHead(text);
  const head = parsed.ok ? parsed.value : readLaterHead(text);
  if (head === null || !isCurrent(leaderboard, head.day, today)) return null;
  const replay = joinReplay(leaderboard, head, person.pairs);
  return { leaderboard, head, replay, player: person.id };
};

export interface EntrySources {
  readonly leaderboard: LeaderboardKey;
  /** Today in China. */
  readonly today: string;
  readonly people: readonly Person[];
  readonly selfBy: (person: Person, origin: string | null) => 'id' | 'mark' | null;
  /** The player, as far as the platform says. */
  readonly self: Person | null;
  /** What the game says of the player's own run; the platform's list may be without it, or behind. */
  readonly own: OwnRun | null;
}

const ownEntry = ({ leaderboard, today, self, own }: EntrySources, listed: Entry | null): Entry | null => {
  if (!own || !isCurrent(leaderboard, own.head.day, today)) return listed;
  if (listed && listed.claim.head.score > own.head.score) return listed;
  const person = listed?.person ?? self ?? NOBODY;
  const claim = { leaderboard, head: own.head, replay: own.replay || null, player: person.id };
  return { person, self: true, claim };
};

const isAlike = ({ self }: EntrySources, { person }: Entry): boolean =>
  self !== null && self.name !== '' && self.name === person.name && self.avatar === person.avatar;

/**
 * Whether an entry is one that the player's own run has passed, of a list that is behind. Where the platform gives no ids it
 * is told by name and picture, which anybody can take: so only where what the game itself knows is better, and no more is
 * done than to leave the entry out.
 */
const isPassed = (sources: EntrySources, entry: Entry): boolean => {
  const { own, self } = sources;
  const { person, claim } = entry;
  if (!own || (self?.id && person.id !== '')) return false;
  return isAlike(sources, entry) && claim.head.score < own.head.score;
};

/**
 * The player's own entry of the list. Without ids it is one that this phone has marked and that the game knows to be no
 * better than the player's own; of several one is a copy, and only name and picture can say which.
 */
const listedOwn = (sources: EntrySources, entries: readonly Entry[]): Entry | null => {
  const { own, selfBy } = sources;
  const byOf = ({ person, claim }: Entry) => selfBy(person, claim.head.origin);
  const byId = entries.find((entry) => byOf(entry) === 'id');
  if (byId) return byId;
  const marked = entries.filter(
    (entry) => byOf(entry) === 'mark' && own !== null && entry.claim.head.score <= own.head.score,
  );
  const alike = marked.length > 1 ? marked.filter((entry) => isAlike(sources, entry)) : marked;
  return alike.length === 1 ? (alike[0] as Entry) : null;
};

/** Everybody who has a score that still stands, in the list's order, the player last. */
export const entriesOf = (sources: EntrySources): readonly Entry[] => {
  const { leaderboard, today, people } = sources;
  const entries = people.flatMap((person): Entry[] => {
    const claim = claimOf(leaderboard, person, today);
    return claim ? [{ person, self: false, claim }] : [];
  });
  const listed = listedOwn(sources, entries);
  const others = entries.filter((entry) => entry !== listed);
  const own = ownEntry(sources, listed && { ...listed, self: true });
  if (!own) return others;
  return [...(listed ? others : others.filter((entry) => !isPassed(sources, entry))), own];
};

/** Above the line, below it, and at the very end. What nothing proves has no number, however high it is. */
export const GROUPS: Readonly<Record<VerificationStatus, number>> = {
  signed: 0,
  verified: 0,
  checking: 0,
  none: 1,
  'older-rules': 1,
  newer: 1,
  refuted: 2,
};

export const isNumbered = (status: VerificationStatus): boolean => GROUPS[status] === 0;

/** Best first. What a client says of its time decides nothing. */
const compare = (a: Row, b: Row): number => {
  const group = GROUPS[a.status] - GROUPS[b.status];
  if (group !== 0) return group;
  const [one, other] = [a.claim.head.score, b.claim.head.score];
  if (one !== other) return other - one;
  return a.person.id < b.person.id ? -1 : 1;
};

const withRanks = (rows: readonly Row[]): readonly Row[] => {
  let rank = 0;
  let score = -1;
  return rows.map((row, at) => {
    if (!isNumbered(row.status)) return row;
    if (row.claim.head.score !== score) rank = at + 1;
    score = row.claim.head.score;
    return { ...row, rank };
  });
};

/** The replays that more than one of them has hosted. */
const sharedReplays = (entries: readonly Entry[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { claim } of entries) {
    if (claim.replay === null) continue;
    (seen.has(claim.replay) ? shared : seen).add(claim.replay);
  }
  return shared;
};

export const rank = (
  entries: readonly Entry[],
  statusOf: (claim: Claim) => VerificationStatus,
): readonly Row[] => {
  const shared = sharedReplays(entries);
  const rowOf = (entry: Entry): Row => ({
    ...entry,
    status: statusOf(entry.claim),
    rank: 0,
    shared: shared.has(entry.claim.replay ?? ''),
  });
  return withRanks(entries.map(rowOf).sort(compare));
};

/** The claims in the order in which the player would want to know: those just above and below first. */
export const nearestFirst = (rows: readonly Row[]): readonly Claim[] => {
  const own = Math.max(
    0,
    rows.findIndex(({ self }) => self),
  );
  return rows
    .map(({ claim }, at) => ({ claim, away: Math.abs(at - own) }))
    .sort((a, b) => a.away - b.away)
    .map(({ claim }) => claim);
};

/** How many replay keys a board's longest entry has. */
export const mostParts = (entries: readonly Entry[]): number =>
  entries.reduce((most, { claim }) => Math.max(most, claim.head.parts), 0);
