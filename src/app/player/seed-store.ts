import type { LogPort, StoragePort } from '../../platform/ports.ts';
import { parseJson } from '../../shared/parsing.ts';
import { readSeedLists, SEED_DAYS, type SeedList } from '../../shared/seed-lists.ts';
import { isBoundMode, type Mode } from '../../shared/vocabulary/modes.ts';

export interface SeedStoreParts {
  readonly storage: StoragePort;
  readonly log: LogPort;
  /** A seed nobody chose, 0…2³²−1. */
  readonly draw: () => number;
}

const KEY = 'seeds';
const MAX_LENGTH = 32 * 1024;

/**
 * The player's own seeds, as the cloud handed them out: for today and for days without a line. A run on one of them can be
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

  /** The last day there are seeds of; null where there are none. */
  get lastDay(): string | null {
    return this.lists[this.lists.length - 1]?.day ?? null;
  }

  /** A seed for a run that begins now: the player's own where there is one, any other where there is none. */
  readonly next = (mode: Mode, day: string): number => {
    const seeds = isBoundMode(mode) ? (this.lists.find((list) => list.day === day)?.[mode] ?? []) : [];
    if (seeds.length === 0) return this.parts.draw();
    this.turn += 1;
    return seeds[this.turn % seeds.length] as number;
  };

  /** Takes what the cloud has handed out; the last days of all that are known are kept. */
  keep(lists: readonly SeedList[]): void {
    if (lists.length === 0) return;
    const days = new Map([...this.lists, ...lists].map((list) => [list.day, list]));
    this.lists = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-SEED_DAYS);
    void this.parts.storage.write(KEY, JSON.stringify(this.lists));
  }

  forget(): void {
    this.lists = [];
    this.parts.storage.remove(KEY);
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
