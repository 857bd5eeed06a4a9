import { friendLeaderboard, type LeaderboardKey, type Span } from '../shared/friend-leaderboards.ts';
import type { FriendMode } from '../shared/vocabulary/modes.ts';
import type { BoardList } from './board-list.ts';
import type { Box } from './brush.ts';
import type { Brush } from './domain-host.ts';
import type { DomainTools } from './domain-tools.ts';
import type { FriendListCache } from './friend-list-cache.ts';
import { selfBy } from './people.ts';
import { type Entry, entriesOf, mostParts, nearestFirst, type Row, rank } from './ranking.ts';
import { canWatch, paintRow } from './row-painter.ts';

/** The rows of one board of one list, ranked anew only when that can change anything. */
export class LeaderboardList implements BoardList {
  readonly leaderboard: LeaderboardKey;
  readonly cache: FriendListCache;
  readonly noOwn = 'friends.noScore';
  rows: readonly Row[] = [];
  private readonly tools: DomainTools;
  private entries: readonly Entry[] = [];
  private settled = -1;

  constructor(tools: DomainTools, cache: FriendListCache, mode: FriendMode, span: Span) {
    this.tools = tools;
    this.cache = cache;
    this.leaderboard = friendLeaderboard(mode, span);
  }

  get length(): number {
    return this.rows.length;
  }

  get ownAt(): number {
    return this.rows.findIndex(({ self }) => self);
  }

  get notice(): string | null {
    return this.rows.every(({ self }) => self) ? 'friends.empty' : null;
  }

  isOwn(at: number): boolean {
    return this.rows[at]!.self;
  }

  paintRow(brush: Brush, at: number, box: Box): void {
    const row = this.rows[at]!;
    paintRow(brush, this.tools, row, this.tools.verifier.statusOf(row.claim), box);
  }

  watched(at: number): Row | null {
    const row = this.rows[at];
    return row && canWatch(row, this.tools.verifier.statusOf(row.claim)) ? row : null;
  }

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
    tools.jars.want([]);
    const complete = cache.isComplete(leaderboard);
    tools.verifier.want(
      nearestFirst(this.rows).filter(({ replay, head }) => replay !== null || head.parts === 0 || complete),
    );
  }

  /** Who keeps a number moves nobody. */
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
