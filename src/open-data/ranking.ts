import { isCurrent, type LeaderboardKey } from '../shared/friend-leaderboards.ts';
import { joinReplay, parseScoreHead, type ScoreHead } from '../shared/score-entry.ts';
import type { VerificationStatus } from '../shared/vocabulary/verification-status.ts';
import type { Claim } from './claim.ts';
import type { Person } from './people.ts';

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
}

/** The player's own run as the game knows it. */
export interface OwnRun {
  readonly head: ScoreHead;
  readonly replay: string;
}

const NOBODY: Person = { id: '', name: '', avatar: '', pairs: new Map() };

const claimOf = (leaderboard: LeaderboardKey, person: Person, today: string): Claim | null => {
  const head = parseScoreHead(person.pairs.get(leaderboard));
  if (!head.ok || !isCurrent(leaderboard, head.value.day, today)) return null;
  return { leaderboard, head: head.value, replay: joinReplay(leaderboard, head.value, person.pairs) };
};

export interface EntrySources {
  readonly leaderboard: LeaderboardKey;
  /** Today in China. */
  readonly today: string;
  readonly people: readonly Person[];
  readonly isSelf: (person: Person) => boolean;
  /** The player, as far as the platform says. */
  readonly self: Person | null;
  /** What the game says of the player's own run; the platform's list may be without it, or behind. */
  readonly own: OwnRun | null;
}

const ownEntry = ({ leaderboard, today, self, own }: EntrySources, listed: Entry | null): Entry | null => {
  if (!own || !isCurrent(leaderboard, own.head.day, today)) return listed;
  if (listed && listed.claim.head.score > own.head.score) return listed;
  const person = listed?.person ?? self ?? NOBODY;
  return { person, self: true, claim: { leaderboard, head: own.head, replay: own.replay || null } };
};

/**
 * Whether an entry is one that the player's own run has passed, of a list that is behind. Where the platform gives no ids it
 * is told by name and picture, which anybody can take: so only where what the game itself knows is better, and no more is
 * done than to leave the entry out.
 */
const isPassed = ({ self, own }: EntrySources, { person, claim }: Entry): boolean => {
  if (!own || !self || self.name === '' || (self.id !== '' && person.id !== '')) return false;
  const alike = self.name === person.name && self.avatar === person.avatar;
  return alike && claim.head.score < own.head.score;
};

/** Everybody who has a score that still stands, in the list's order, the player last. */
export const entriesOf = (sources: EntrySources): readonly Entry[] => {
  const { leaderboard, today, people, isSelf } = sources;
  const entries: Entry[] = [];
  let listed: Entry | null = null;
  for (const person of people) {
    const claim = claimOf(leaderboard, person, today);
    if (!claim) continue;
    if (listed === null && isSelf(person)) listed = { person, self: true, claim };
    else entries.push({ person, self: false, claim });
  }
  const own = ownEntry(sources, listed);
  if (!own) return entries;
  return [...(listed ? entries : entries.filter((entry) => !isPassed(sources, entry))), own];
};

/** Above the line, below it, and at the very end. What nothing proves has no number, however high it is. */
const GROUPS: Readonly<Record<VerificationStatus, number>> = {
  verified: 0,
  checking: 0,
  none: 1,
  'older-rules': 1,
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

export const rank = (
  entries: readonly Entry[],
  statusOf: (claim: Claim) => VerificationStatus,
): readonly Row[] =>
  withRanks(entries.map((one) => ({ ...one, status: statusOf(one.claim), rank: 0 })).sort(compare));

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
