import { friendLeaderboard, type LeaderboardKey, type Span } from '../shared/friend-leaderboards.ts';
import type { FriendMode } from '../shared/vocabulary/modes.ts';
import type { DomainTools } from './domain-tools.ts';
import type { FriendListCache } from './friend-list-cache.ts';
import { selfBy } from './people.ts';
import { type Entry, entriesOf, mostParts, nearestFirst, type Row, rank } from './ranking.ts';

/** The rows of one board of one list, ranked anew only when that can change anything. */
export class LeaderboardList {
  readonly leaderboard: LeaderboardKey;
  readonly cache: FriendListCache;
  rows: readonly Row[] = [];
  private readonly tools: DomainTools;
  private entries: readonly Entry[] = [];
  private settled = -1;

  constructor(tools: DomainTools, cache: FriendListCache, mode: FriendMode, span: Span) {
    this.tools = tools;
    this.cache = cache;
    this.leaderboard = friendLeaderboard(mode, span);
  }

  get own(): Row | null {
    return this.rows.find(({ self }) => self) ?? null;
  }

  /** After the list, the day or one's own run has changed. */
  refresh(today: string): void {
    const { tools, cache, leaderboard } = this;
    const self = tools.self();
    this.entries = entriesOf({
      leaderboard,
      today,
      people: cache.people,
      selfBy: (person, origin) => selfBy(person, origin, self, tools.ownMarks),
      self,
      own: tools.own.get(leaderboard) ?? null,
    });
    cache.wantReplays(leaderboard, mostParts(this.entries));
    this.order();
    const complete = cache.isComplete(leaderboard);
    tools.verifier.want(
      nearestFirst(this.rows).filter(({ replay, head }) => replay !== null || head.parts === 0 || complete),
    );
  }

  /** After something was proved: who keeps a number moves nobody. True when rows moved. */
  settle(): boolean {
    if (this.settled === this.tools.verifier.settled) return false;
    this.order();
    return true;
  }

  private order(): void {
    const { verifier } = this.tools;
    this.settled = verifier.settled;
    this.rows = rank(this.entries, (claim) => verifier.statusOf(claim));
  }
}
