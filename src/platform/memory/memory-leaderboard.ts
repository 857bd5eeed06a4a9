import { ok, type Result } from '../../shared/result.ts';
import { createListeners } from '../listeners.ts';
import type { LeaderboardPort, LogPort } from '../ports.ts';

/** A client with everything beside cards, in memory. */
export interface MemoryLeaderboard {
  readonly port: LeaderboardPort;
  /** How often the player was asked about notices, and what they answer. */
  readonly asked: number;
  answer: Result<boolean>;
  readonly friendQueries: ReadonlyMap<number, string>;
  readonly told: readonly { readonly key: string; readonly score: number }[];
  sendFriendCard(sent: boolean): void;
  beginArena(key: string): void;
}

export const createMemoryLeaderboard = (log: LogPort): MemoryLeaderboard => {
  const cards = createListeners<boolean>('friend card', log);
  const arenas = createListeners<string>('arena', log);
  const friendQueries = new Map<number, string>();
  const told: { key: string; score: number }[] = [];
  let asked = 0;
  const leaderboard: MemoryLeaderboard = {
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
        return leaderboard.answer;
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
  return leaderboard;
};
