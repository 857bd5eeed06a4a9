import type { Box } from './brush.ts';
import type { Brush } from './domain-host.ts';
import type { FriendListCache } from './friend-list-cache.ts';
import type { Row } from './ranking.ts';

/** The rows of a board, whatever they tell of. */
export interface BoardList {
  readonly cache: FriendListCache;
  readonly length: number;
  /** The player's own row; -1 where there is none. */
  readonly ownAt: number;
  /** What is said instead of rows: a key; null where there are rows to be shown. */
  readonly notice: string | null;
  /** What is said instead of the player's own row: a key. */
  readonly noOwn: string;
  /** After the list, the day or what is the player's own has changed. */
  refresh(today: string): void;
  /** After something was proved; true when rows moved. */
  settle(): boolean;
  isOwn(at: number): boolean;
  paintRow(brush: Brush, at: number, box: Box): void;
  /** The run of a row that can be watched. */
  watched(at: number): Row | null;
}
