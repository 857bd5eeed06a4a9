import { makeReplayText } from '../core/index.ts';
import type { ClockPort, FriendsPort, LogPort, StoragePort, Unsubscribe } from '../platform/ports.ts';
import { parseJson, readFields } from '../shared/reading.ts';
import {
  BOARD_KEYS,
  type BoardKey,
  friendBoard,
  isCurrent,
  isFriendMode,
  SPANS,
} from '../shared/score-board.ts';
import { type KeyValue, makeScorePairs, parseScoreEntry, type ScoreEntry } from '../shared/score-entry.ts';
import type { Play } from './play.ts';

export interface FriendScoresParts {
  readonly port: Pick<FriendsPort, 'keep'>;
  readonly storage: StoragePort;
  readonly clock: ClockPort;
  readonly log: LogPort;
}

const PLACE = 'friends';
const MAX_LENGTH = 512 * 1024;
/** Until a write that failed is tried again: the first wait, and the longest. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;

type Boards = Partial<Record<BoardKey, readonly KeyValue[]>>;

/** As stored: the pairs of each board, and which of them are still to be hosted. */
const readStored = (text: unknown): { boards: Boards; due: Set<BoardKey> } => {
  const json = parseJson(text, MAX_LENGTH);
  const stored = json.ok ? readFields('friends', json.value) : json;
  const kept = stored.ok ? readFields('boards', stored.value.boards) : stored;
  const boards: Boards = {};
  const due = new Set<BoardKey>();
  if (!kept.ok || !stored.ok) return { boards, due };
  const waiting = Array.isArray(stored.value.due) ? stored.value.due : [];
  for (const board of BOARD_KEYS) {
    const entry = parseScoreEntry(board, kept.value[board]);
    if (!entry.ok) continue;
    boards[board] = makeScorePairs(board, entry.value);
    if (waiting.includes(board)) due.add(board);
  }
  return { boards, due };
};

/** The player's own runs on the friends' boards: what is hosted, or will be as soon as that can be done. */
export class FriendScores {
  readonly #parts: FriendScoresParts;
  readonly #boards: Boards;
  readonly #due: Set<BoardKey>;
  #held = false;
  #writing = false;
  #waitMs = FIRST_WAIT_MS;
  #retry: Unsubscribe | null = null;

  constructor(parts: FriendScoresParts) {
    this.#parts = parts;
    const stored = parts.storage.read(PLACE);
    const { boards, due } = readStored(stored.ok ? stored.value : null);
    this.#boards = boards;
    this.#due = due;
    void this.#write();
  }

  /** What is hosted of a board: its head, and its replay. */
  own(board: BoardKey): { readonly head: string; readonly replay: string } | null {
    const head = this.#boards[board]?.[0]?.value;
    const entry = this.entry(board);
    return head !== undefined && entry ? { head, replay: entry.replay } : null;
  }

  entry(board: BoardKey): ScoreEntry | null {
    const pairs = this.#boards[board];
    const entry = pairs ? parseScoreEntry(board, pairs) : null;
    return entry?.ok ? entry.value : null;
  }

  /**
   * A run that counts has ended. `known`: the best score of its mode, of dailies on its day, wherever it was played:
   * a phone that has just been set up must not write over a better one. Practice and challenges do not come here.
   */
  record(play: Play, known: number): void {
    if (play.practice || !isFriendMode(play.mode)) return;
    const entry = this.#entryOf(play);
    for (const span of SPANS) {
      const board = friendBoard(play.mode, span);
      const newBest = entry.score >= known || span === 'week' || (span === 'day' && play.mode === 'endless');
      if (!newBest || !this.#betters(board, entry)) continue;
      this.#boards[board] = makeScorePairs(board, entry);
      this.#due.add(board);
    }
    this.#store();
    void this.#write();
  }

  /** While the boards are looked at nothing is written: a read just after a write is slow. */
  hold(held: boolean): void {
    this.#held = held;
    if (!held) void this.#write();
  }

  #entryOf({ view, day, replay }: Play): ScoreEntry {
    const text = makeReplayText(replay);
    return {
      score: view.score,
      time: Math.floor(this.#parts.clock.now() / 1000),
      rulesVersion: replay.rulesVersion,
      day,
      replay: text.ok ? text.value : '',
    };
  }

  /** A day's or a week's entry that has passed is no match for any new one. */
  #betters(board: BoardKey, { score, day }: ScoreEntry): boolean {
    const before = this.entry(board);
    return !before || !isCurrent(board, before.day, day) || score > before.score;
  }

  #store(): void {
    const text = JSON.stringify({ boards: this.#boards, due: [...this.#due] });
    void this.#parts.storage.write(PLACE, text);
  }

  async #write(): Promise<void> {
    if (this.#held || this.#writing || this.#due.size === 0) return;
    const boards = [...this.#due];
    this.#due.clear();
    this.#writing = true;
    const kept = await this.#parts.port.keep(boards.flatMap((board) => this.#boards[board] ?? []));
    this.#writing = false;
    if (kept.ok) this.#waitMs = FIRST_WAIT_MS;
    else {
      for (const board of boards) this.#due.add(board);
      this.#parts.log.warn(`friends: ${kept.error.code} ${kept.error.detail}`);
      // A client without hosted data will not grow it.
      if (kept.error.code !== 'host/unsupported') this.#tryLater();
    }
    this.#store();
    if (kept.ok) void this.#write();
  }

  #tryLater(): void {
    this.#retry?.();
    this.#retry = this.#parts.clock.after(this.#waitMs, () => void this.#write());
    this.#waitMs = Math.min(this.#waitMs * 3, LONGEST_WAIT_MS);
  }
}
