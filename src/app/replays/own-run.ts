import type { Replay } from '../../core/index.ts';
import { parseReplayText, playabilityOf } from '../../core/records.ts';
import {
  friendLeaderboard,
  isCurrent,
  type LeaderboardKey,
  SPANS,
} from '../../shared/friend-leaderboards.ts';
import type { ScoreEntry } from '../../shared/score-entry.ts';
import { FRIEND_MODES } from '../../shared/vocabulary/modes.ts';
import type { OwnWhose } from '../../view/screens/replay/replay-screen.ts';

/** One's own run on a friends' board. */
export interface OwnRun {
  readonly replay: Replay;
  readonly score: number;
}

export interface OwnRunOf {
  readonly scores: { entry(board: LeaderboardKey): ScoreEntry | null };
  /** `best`: the best ever; `asked`: the one that a friend has most likely just seen. */
  readonly whose: OwnWhose;
  /** Today in China. */
  readonly today: string;
  readonly rulesVersion: number;
}

/** Null where none is kept that these rules can play again. */
export const findOwnRun = ({ scores, whose, today, rulesVersion }: OwnRunOf): OwnRun | null => {
  const spans = whose === 'asked' ? SPANS : [...SPANS].reverse();
  const boards = spans.flatMap((span) => FRIEND_MODES.map((mode) => friendLeaderboard(mode, span)));
  for (const board of boards) {
    const entry = scores.entry(board);
    const replay = entry && isCurrent(board, entry.day, today) ? parseReplayText(entry.replay) : null;
    if (entry && replay?.ok && playabilityOf({ rulesVersion }, replay.value) === 'playable')
      return { replay: replay.value, score: entry.score };
  }
  return null;
};
