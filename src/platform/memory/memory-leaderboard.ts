import { ok, type Result } from '../../shared/result.ts';
import { createListeners } from '../listeners.ts';
import type { LogPort, RanksPort } from '../ports.ts';

/** A client with everything beside cards, in memory. */
export interface MemoryRanks {
  readonly port: RanksPort;
  /** How often the player was asked about notices, and what they answer. */
  readonly asked: number;
  answer: Result<boolean>;
  readonly friendQueries: ReadonlyMap<number, string>;
  readonly told: readonly { readonly key: string; readonly score: number }[];
  sendFriendCard(sent: boolean): void;
  beginArena(key: string): void;
}

export const createMemoryRanks = (log: LogPort): MemoryRanks => {
  const cards = createListeners<boolean>('friend card', log);
  const arenas = createListeners<string>('arena', log);
  const friendQueries = new Map<number, string>();
  const told: { key: string; score: number }[] = [];
  let asked = 0;
  const ranks: MemoryRanks = {
    get asked() {
      return asked;
    },
    answer: ok(true),
    friendQueries,
    told,
    sendFriendCard: cards.tell,
    beginArena: arenas.tell,
    port: {
      askAboutOvertaking: async () => {
        asked += 1;
        return ranks.answer;
      },
      setFriendQuery: (scene, query) => {
        friendQueries.set(scene, query);
      },
      onFriendCard: cards.add,
      tellArena: (key, score) => {
        told.push({ key, score });
      },
      onArena: arenas.add,
    },
  };
  return ranks;
};
