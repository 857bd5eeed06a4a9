import pagesZhCN from '../../assets/i18n/pages/zh-CN.json';
import mainZhCN from '../../assets/i18n/zh-CN.json';
import balance from '../../settings/balance.json';
import physics from '../../settings/physics.json';
import twists from '../../settings/twists.json';
import {
  createRun,
  type Mode,
  makeReplayText,
  parseReplayText,
  parseRules,
  Recorder,
  twistOfDay,
} from '../../src/core/index.ts';
import type { LeaderboardKey } from '../../src/shared/friend-leaderboards.ts';
import { friendLeaderboard, SPANS } from '../../src/shared/friend-leaderboards.ts';
import { type KeyValue, makeScorePairs, type ScoreEntry } from '../../src/shared/score-entry.ts';
import { isFriendMode } from '../../src/shared/vocabulary/modes.ts';
import { numberOfTwist } from '../../src/shared/vocabulary/twists.ts';

export const TODAY = '2026-11-25';
const parsed = parseRules({ balance, physics, twists });
if (!parsed.ok) throw new Error(parsed.error.detail);
export const rules = parsed.value;
/** As the game tells them on the boards: those of the package and those of its pages. */
export const words: Record<string, string> = { ...mainZhCN, ...pagesZhCN };

export const SETUP = {
  type: 'setup',
  words: JSON.stringify(words),
  balance: JSON.stringify(balance),
  physics: JSON.stringify(physics),
  twists: JSON.stringify(twists),
  art: '{}',
  pieces: '{}',
  jar: '{}',
} as const;

export const BOARDS = {
  type: 'boards',
  left: 0,
  top: 0,
  width: 320,
  height: 500,
  pixelRatio: 2,
  day: TODAY,
  calm: false,
  mode: 'endless',
  shareTicket: null,
  groupId: null,
} as const;

/** An honest run of so many drops, or to the jar's end: what it comes to, and the text that proves it. */
export const honestRun = (
  seed: number,
  drops: number,
  mode: Mode = 'endless',
  rulesVersion = rules.rulesVersion,
): { score: number; replay: string } => {
  const day = mode === 'daily' ? twistOfDay(rules, TODAY) : null;
  const run = createRun({ rules, seed, mode, twist: day ? numberOfTwist(day) : undefined });
  const recorder = new Recorder(rulesVersion);
  for (let drop = 0; drop < drops && run.view.ended === null; ) {
    const { tick, canDrop } = run.view;
    const commands = canDrop ? [{ type: 'drop', column: (drop * 67 + seed * 13) % 256 } as const] : [];
    recorder.note(tick, commands, run.step(commands));
    drop += commands.length;
  }
  for (let tick = 0; tick < 120; tick++) run.step();
  const text = makeReplayText(recorder.replayOf(run.view));
  if (!text.ok) throw new Error(text.error.detail);
  return { score: run.view.score, replay: text.value };
};

/** The run with the twist of another number. */
export const withTwist = (text: string, twist: number): string => {
  const replay = parseReplayText(text);
  const twisted = replay.ok ? makeReplayText({ ...replay.value, twist }) : replay;
  if (!twisted.ok) throw new Error(twisted.error.detail);
  return twisted.value;
};

export const entryOf = (score: number, replay: string, more: Partial<ScoreEntry> = {}): ScoreEntry => ({
  score,
  time: 1_790_000_000,
  rulesVersion: rules.rulesVersion,
  day: TODAY,
  replay,
  ...more,
});

export const pairsOf = (entry: ScoreEntry, mode: Mode = 'endless'): readonly KeyValue[] =>
  isFriendMode(mode) ? SPANS.flatMap((span) => makeScorePairs(friendLeaderboard(mode, span), entry)) : [];

export const person = (name: string, KVDataList: readonly unknown[]): object => ({
  openid: `id-${name}`,
  nickname: name,
  avatarUrl: '',
  KVDataList,
});

export const ownOf = (board: LeaderboardKey, entry: ScoreEntry): object => ({
  type: 'own',
  board,
  head: makeScorePairs(board, entry)[0]!.value,
  replay: entry.replay,
});
