import type { LogPort, StoragePort } from '../../platform/ports.ts';
import { makeChinaDate, parseChinaDate } from '../../shared/china-date.ts';
import { daysAfter } from '../../shared/lunar-calendar.ts';
import { parseJson } from '../../shared/parsing.ts';
import { readSeedLists, SEED_DAYS, type SeedList } from '../../shared/seed-lists.ts';
import { BOUND_MODES, isBoundMode, type Mode } from '../../shared/vocabulary/modes.ts';

export interface SeedStoreParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  /** A seed nobody chose, 0…2³²−1. */
  readonly draw: () => number;
}

const KEY = 'seeds';
const MAX_LENGTH = 32 * 1024;

/** This many days, today first, or beginning at `from`. */
const daysFrom = (today: string, to: number, from = 0): readonly string[] => {
  const date = parseChinaDate(today);
  if (!date.ok) return [];
  return Array.from({ length: to - from }, (_, at) => makeChinaDate(daysAfter(date.value, from + at)));
};

/**
 * The player's own seeds, as the cloud handed them out: for today and for days offline. A run on one of them can be
 * ranked; a run begun without counts for the player and their friends.
 */
export class SeedStore {
  private readonly parts: SeedStoreParts;
  private lists: readonly SeedList[];
  /** Which seed of a list comes next: it begins anywhere, so that no start is the same as yesterday's first. */
  private turn: number;

  constructor(parts: SeedStoreParts) {
    this.parts = parts;
    this.lists = this.read();
    this.turn = parts.draw();
  }

  /** The last day, from today on and without a gap, that there are seeds of; null where today has none. */
  lastDay(today: string): string | null {
    const days = daysFrom(today, SEED_DAYS);
    const without = days.findIndex((day) => BOUND_MODES.some((mode) => this.seedsOf(mode, day).length === 0));
    return days[(without < 0 ? days.length : without) - 1] ?? null;
  }

  /** A seed for a run that begins now: the player's own where there is one, any other where there is none. */
  readonly next = (mode: Mode, day: string): number => {
    const seeds = this.seedsOf(mode, day);
    if (seeds.length === 0) return this.parts.draw();
    this.turn += 1;
    return seeds[this.turn % seeds.length] as number;
  };

  /** Whether a run of that day was begun on a seed that can be ranked. The daily's is everyone's. */
  isRanked(mode: Mode, day: string, seed: number): boolean {
    return !isBoundMode(mode) || this.seedsOf(mode, day).includes(seed);
  }

  /** Takes what the cloud has handed out. Yesterday's is kept as well: a run may go on past midnight. */
  keep(lists: readonly SeedList[], today: string): void {
    if (lists.length === 0) return;
    const days = new Map([...this.lists, ...lists].map((list) => [list.day, list]));
    const kept = [...daysFrom(today, 0, -1), ...daysFrom(today, SEED_DAYS)];
    this.lists = kept.flatMap((day) => days.get(day) ?? []);
    void this.parts.storage.write(KEY, JSON.stringify(this.lists));
  }

  forget(): void {
    this.lists = [];
    this.parts.storage.remove(KEY);
  }

  private seedsOf(mode: Mode, day: string): readonly number[] {
    return isBoundMode(mode) ? (this.lists.find((list) => list.day === day)?.[mode] ?? []) : [];
  }

  private read(): readonly SeedList[] {
    const { storage, log } = this.parts;
    const stored = storage.read(KEY);
    if (!stored.ok || stored.value === null) return [];
    const json = parseJson(stored.value, MAX_LENGTH);
    const lists = json.ok ? readSeedLists(json.value) : json;
    if (!lists.ok) log.warn(`seeds: ${lists.error.code} ${lists.error.detail}`);
    return lists.ok ? lists.value : [];
  }
}
