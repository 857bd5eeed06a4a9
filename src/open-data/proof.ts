import { parseReplayText, type Replay, type Verdict } from '../core/index.ts';
import { dailySeed, parseChinaDate } from '../shared/china-date.ts';
import { type BoardKey, modeOfBoard } from '../shared/score-board.ts';
import type { ScoreHead } from '../shared/score-entry.ts';

/**
 * What is known of a score. `waiting`: not looked at yet. `sealed`: its replay was played again here and came to just
 * this score. `unproven`: it came without a replay that can be read. `other-rules`: made under rules this game does not
 * hold, which is nobody's fault. `forged`: the replay says something else.
 */
export type Mark = 'waiting' | 'sealed' | 'unproven' | 'other-rules' | 'forged';

/** A claim, and the replay that is to prove it. */
export interface Claim {
  readonly board: BoardKey;
  readonly head: ScoreHead;
  /** Null where it did not come, or not whole. */
  readonly replay: string | null;
}

/** One claim is checked once, whoever makes it and however often it is seen. */
export const nameOfClaim = ({ board, head }: Claim): string =>
  `${board} ${head.score} ${head.day} ${head.hash} ${head.parts}`;

const seedIsOfDay = ({ board, head }: Claim, seed: number): boolean => {
  if (modeOfBoard(board) !== 'daily') return true;
  const day = parseChinaDate(head.day);
  return day.ok && dailySeed(day.value) === seed;
};

/** What can be said before anything is played, or the replay that has to be. */
export const readClaim = (claim: Claim, rulesVersion: number): Mark | Replay => {
  if (claim.replay === null) return 'unproven';
  const parsed = parseReplayText(claim.replay);
  if (!parsed.ok) return parsed.error.code === 'input/newer-version' ? 'other-rules' : 'unproven';
  const replay = parsed.value;
  if (replay.rulesVersion !== rulesVersion) return 'other-rules';
  return replay.mode === modeOfBoard(claim.board) && seedIsOfDay(claim, replay.seed) ? replay : 'forged';
};

export const judge = ({ head }: Claim, verdict: Verdict): Mark => {
  if (verdict.ok) return verdict.proof.score === head.score ? 'sealed' : 'forged';
  return verdict.code === 'other-rules' ? 'other-rules' : 'forged';
};
