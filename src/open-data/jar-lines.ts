import { pointsOf } from '../passed/passed-jar.ts';
import type { VerificationStatus } from '../shared/vocabulary/verification-status.ts';
import { type HostedJar, lastStand } from './hosted-jar.ts';
import type { Person } from './people.ts';
import { GROUPS, isNumbered } from './ranking.ts';

/** Somebody who hosts a jar. */
export interface Holder {
  readonly person: Person;
  readonly self: boolean;
  readonly hosted: HostedJar;
  readonly status: VerificationStatus;
}

/** A jar and who holds it, or an earlier stand of it. */
export interface JarLine {
  readonly hosted: HostedJar;
  readonly status: VerificationStatus;
  readonly holders: readonly Holder[];
  readonly points: number;
  /** 1 is the best; equal points share one. 0: nothing proves it. */
  readonly rank: number;
  /** There is another jar that parted from it. */
  readonly forked: boolean;
}

type Stand = Pick<Holder, 'hosted' | 'status'>;

/** What does not hold, and what nobody waited for, is a row of its own: it takes no other along. */
const isOpen = ({ status }: Stand): boolean => status !== 'refuted' && status !== 'none';

const includes = (a: HostedJar, b: HostedJar): boolean => a.stands.includes(lastStand(b));

const isOneLine = (a: Stand, b: Stand): boolean =>
  a.hosted.text === b.hosted.text ||
  (isOpen(a) && isOpen(b) && (includes(a.hosted, b.hosted) || includes(b.hosted, a.hosted)));

const isProved = ({ status }: Stand): number => Number(status === 'verified');

/** A line stands where it is proved the furthest: what is only claimed beyond that changes nothing. */
const furthestFirst = (a: Stand, b: Stand): number =>
  isProved(b) - isProved(a) || b.hosted.stands.length - a.hosted.stands.length;

const bestFirst = (a: JarLine, b: JarLine): number => {
  const order = GROUPS[a.status] - GROUPS[b.status] || b.points - a.points;
  return order || (a.hosted.text < b.hosted.text ? -1 : 1);
};

const withRanks = (lines: readonly JarLine[]): readonly JarLine[] => {
  let rank = 0;
  let points = -1;
  return lines.map((line, at) => {
    if (isNumbered(line.status) && line.points !== points) rank = at + 1;
    points = line.points;
    return line.status === 'verified' ? { ...line, rank } : line;
  });
};

interface Draft extends Stand {
  readonly holders: Holder[];
}

/** Jars that have parted have the same beginning. */
const bySeed = (holders: readonly Holder[]): readonly (readonly Holder[])[] => {
  const groups = new Map<string, Holder[]>();
  for (const holder of holders) {
    const { seed, rulesVersion } = holder.hosted.jar;
    const key = `${seed} ${rulesVersion}`;
    groups.set(key, [...(groups.get(key) ?? []), holder]);
  }
  return [...groups.values()];
};

const joined = (holders: readonly Holder[]): readonly Draft[] => {
  const drafts: Draft[] = [];
  for (const holder of [...holders].sort(furthestFirst)) {
    const same = drafts.filter((draft) => isOneLine(draft, holder));
    for (const draft of same) draft.holders.push(holder);
    if (same.length === 0) drafts.push({ ...holder, holders: [holder] });
  }
  return drafts;
};

const lineOf = (draft: Draft, drafts: readonly Draft[]): JarLine => ({
  hosted: draft.hosted,
  status: draft.status,
  holders: draft.holders,
  points: pointsOf(draft.hosted.jar),
  rank: 0,
  forked: isOpen(draft) && drafts.filter(isOpen).length > 1,
});

/** One row for each line of jars. Jars that have parted are two, and whoever holds what both have in common is on both. */
export const linesOf = (holders: readonly Holder[]): readonly JarLine[] => {
  const lines = bySeed(holders).flatMap((group) => {
    const drafts = joined(group);
    return drafts.map((draft) => lineOf(draft, drafts));
  });
  return withRanks(lines.sort(bestFirst));
};
