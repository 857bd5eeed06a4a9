import { type BoardKey, friendBoard, type Span } from '../shared/score-board.ts';
import type { FriendMode } from '../shared/vocabulary/modes.ts';
import type { DomainTools } from './domain-tools.ts';
import type { FriendListCache } from './friend-list-cache.ts';
import { isSelf } from './people.ts';
import { mostParts, nearestFirst, type Row, rank, type Standing, standingsOf } from './ranking.ts';

/** The rows of one board of one list, ranked anew only when that can change anything. */
export class BoardList {
  readonly board: BoardKey;
  readonly book: FriendListCache;
  rows: readonly Row[] = [];
  private readonly tools: DomainTools;
  private standings: readonly Standing[] = [];
  private settled = -1;

  constructor(tools: DomainTools, book: FriendListCache, mode: FriendMode, span: Span) {
    this.tools = tools;
    this.book = book;
    this.board = friendBoard(mode, span);
  }

  get own(): Row | null {
    return this.rows.find(({ self }) => self) ?? null;
  }

  /** After the list, the day or one's own run has changed. */
  refresh(today: string): void {
    const { tools, book, board } = this;
    const self = tools.self();
    this.standings = standingsOf({
      board,
      today,
      people: book.people,
      isSelf: (person) => isSelf(person, self, tools.ownHeads),
      self,
      own: tools.own.get(board) ?? null,
    });
    book.wantReplays(board, mostParts(this.standings));
    this.order();
    const complete = book.isComplete(board);
    tools.prover.want(
      nearestFirst(this.rows).filter(({ replay, head }) => replay !== null || head.parts === 0 || complete),
    );
  }

  /** After something was proved: who keeps a number moves nobody. True when rows moved. */
  settle(): boolean {
    if (this.settled === this.tools.prover.settled) return false;
    this.order();
    return true;
  }

  private order(): void {
    const { prover } = this.tools;
    this.settled = prover.settled;
    this.rows = rank(this.standings, (claim) => prover.markOf(claim));
  }
}
