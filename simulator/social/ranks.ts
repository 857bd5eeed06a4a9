import type { RankPeriod } from '../protocol/social.ts';

interface Entry {
  readonly score: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days count as they do in China. */
const ZONE_MS = 8 * HOUR_MS;
/** 1 January 1970 was a Thursday; weeks begin on Mondays. */
const MONDAY_SHIFT_DAYS = 3;

const dayOf = (at: number): number => Math.floor((at + ZONE_MS) / DAY_MS);
const monthOf = (at: number): string => new Date(at + ZONE_MS).toISOString().slice(0, 7);

const SAME: Readonly<Record<RankPeriod, (one: number, other: number) => boolean>> = {
  1: (one, other) => dayOf(one) === dayOf(other),
  2: (one, other) =>
    Math.floor((dayOf(one) + MONDAY_SHIFT_DAYS) / 7) === Math.floor((dayOf(other) + MONDAY_SHIFT_DAYS) / 7),
  3: (one, other) => monthOf(one) === monthOf(other),
  4: () => true,
  5: () => true,
};

const better = (one: Entry, other: Entry): Entry => (other.score > one.score ? other : one);

/** Scores of the official archive, by player and key, in memory. */
export class Ranks {
  private readonly all = new Map<string, Entry[]>();

  add(user: string, key: string, score: number, at: number): void {
    const id = `${user}|${key}`;
    this.all.set(id, [...(this.all.get(id) ?? []), { score, at }]);
  }

  scores(user: string, keys: readonly string[], period: RankPeriod, now: number) {
    const found = keys.flatMap((key) => {
      const entries = (this.all.get(`${user}|${key}`) ?? []).filter(({ at }) => SAME[period](at, now));
      const first = entries.at(-1);
      if (first === undefined) return [];
      const { score, at } = period === 5 ? first : entries.reduce(better);
      return [[key, { score, timestamp: Math.floor(at / 1000) }] as const];
    });
    return Object.fromEntries(found);
  }
}
