import type { Replay } from '../../src/core/index.ts';
import { type CloudAnswer, type Refusal, refuse } from '../../src/shared/cloud-answer.ts';
import type { RunAnswer, RunRequest } from '../../src/shared/cloud-run.ts';
import { ok } from '../../src/shared/result.ts';
import { isDayMode } from '../../src/shared/vocabulary/modes.ts';
import { digestOf, pseudonymOf, publicRunId } from '../common/bound-seeds.ts';
import { moveInHistogram } from '../common/histogram.ts';
import { type CloudKeys, signRun } from '../common/keys.ts';
import type { CloudSettings } from '../common/settings.ts';
import { isShadow, shadowOf } from '../common/shadow.ts';
import type { Fields, Transaction } from '../common/store.ts';
import type { Leaderboard } from './leaderboard-of.ts';
import { fitsDay, hasNoTry, notYet, type RunBudget, readBudget, settled, writeBudget } from './run-budget.ts';

export interface Sender {
  readonly openid: string;
  readonly now: number;
  /** China's day at the cloud. */
  readonly today: string;
}

/** A run on its way through the function. */
export interface Candidate {
  readonly request: RunRequest;
  readonly replay: Replay;
  readonly leaderboard: Leaderboard;
  readonly keys: CloudKeys;
}

const bestKey = ({ key }: Leaderboard, { openid }: Sender): string => `${key}:${openid}`;

export const readBest = (
  from: Pick<Transaction, 'get'>,
  leaderboard: Leaderboard,
  sender: Sender,
): Promise<Fields | null> => from.get('bests', bestKey(leaderboard, sender));

/** The answer to a run that is no better than the best there is; null where it is. */
export const knownAnswer = (
  { request, keys }: Candidate,
  sender: Sender,
  best: Fields | null,
): CloudAnswer<RunAnswer> | null => {
  const { score, replay } = request;
  if (best === null || Number(best.score) < score) return null;
  return best.replay === replay && Number(best.score) === score
    ? ok({ score, best: true, signature: signRun(keys, sender.openid, request) })
    : ok({ score, best: false, signature: null });
};

/** By what the run is, not by what the phone calls it: sent under another name it is still the same. */
const refusalKey = ({ openid }: Sender, { day, score, replay }: RunRequest): string =>
  `${openid}:${digestOf(`${day}|${score}|${replay}`)}`;

/** What this player's very run was refused for before. */
export const recallRefusal = async (
  transaction: Transaction,
  sender: Sender,
  request: RunRequest,
): Promise<CloudAnswer<RunAnswer> | null> => {
  const before = await transaction.get('runs', refusalKey(sender, request));
  return before === null ? null : (JSON.parse(String(before.answer)) as CloudAnswer<RunAnswer>);
};

/** A run that does not prove is not proved twice. */
export const recordRefusal = async (
  transaction: Transaction,
  sender: Sender,
  request: RunRequest,
  { code, detail }: Refusal,
): Promise<CloudAnswer<RunAnswer>> => {
  const answer = refuse(code, detail);
  const { openid, today: day } = sender;
  await transaction.set('runs', refusalKey(sender, request), { openid, day, answer: JSON.stringify(answer) });
  return answer;
};

/** What is known of a run that proved. */
export interface Proved {
  readonly ticks: number;
  readonly milliseconds: number;
  readonly windows: readonly string[];
  readonly shadow: boolean;
  /** The player's when the run was let in. */
  readonly generation: number;
}

const keepFingerprint = async (
  transaction: Transaction,
  { request, leaderboard, keys }: Candidate,
  { openid }: Sender,
  windows: readonly string[],
): Promise<void> => {
  if (windows.length === 0) return;
  const owner = pseudonymOf(keys, openid, leaderboard.day);
  const id = `${owner}:${digestOf(request.replay)}`;
  await transaction.set('fingerprints', id, { owner, day: leaderboard.day, windows });
};

const keepBest = async (
  transaction: Transaction,
  { request, leaderboard, keys }: Candidate,
  sender: Sender,
  shadow: boolean,
): Promise<void> => {
  const { key, day } = leaderboard;
  const { openid, now: at } = sender;
  const { score, replay } = request;
  const board = shadow ? shadowOf(key) : key;
  const runId = publicRunId(keys, openid, key, replay);
  await transaction.set('bests', bestKey(leaderboard, sender), {
    board,
    day,
    openid,
    score,
    runId,
    replay,
    at,
  });
};

const scoreIn = (best: Fields | null, shadow: boolean): number | null =>
  best === null || isShadow(best) !== shadow ? null : Number(best.score);

/** A run that was sent twice at once has been let in twice: it is one turn. The time it took was taken. */
const giveBack = (
  transaction: Transaction,
  sender: Sender,
  budget: RunBudget,
  lateDays: number,
): Promise<void> =>
  writeBudget(transaction, sender, { ...budget, used: Math.max(0, budget.used - 1) }, lateDays);

/**
 * Keeps a proved run as the player's best, moves the player in the histogram and charges the time, all or nothing. A
 * player who was deleted meanwhile is not brought back.
 */
export const recordRun = async (
  transaction: Transaction,
  candidate: Candidate,
  sender: Sender,
  proved: Proved,
  settings: CloudSettings,
): Promise<CloudAnswer<RunAnswer>> => {
  const { request, leaderboard, keys } = candidate;
  const { score } = request;
  const before = await readBudget(transaction, sender);
  const budget = settled(before, candidate.replay, proved.milliseconds);
  if (budget.generation !== proved.generation) return ok({ score, best: false, signature: null });
  const best = await readBest(transaction, leaderboard, sender);
  const known = knownAnswer(candidate, sender, best);
  if (known !== null) {
    if (best?.replay === request.replay) await giveBack(transaction, sender, budget, settings.lateDays);
    return known;
  }
  if (hasNoTry(budget, leaderboard)) return ok({ score, best: false, signature: null });
  if (!fitsDay(budget, leaderboard.day, proved.ticks, sender.now)) return notYet(leaderboard.day);
  const { shadow } = proved;
  await keepBest(transaction, candidate, sender, shadow);
  const scores = { from: scoreIn(best, false), to: shadow ? null : score };
  if (scores.from !== null || scores.to !== null)
    await moveInHistogram(transaction, leaderboard, sender.openid, settings.histogramShards, scores);
  await keepFingerprint(transaction, candidate, sender, proved.windows);
  await writeBudget(transaction, sender, charged(budget, leaderboard, proved), settings.lateDays);
  return ok({ score, best: true, signature: signRun(keys, sender.openid, request) });
};

const charged = (budget: RunBudget, { mode, day }: Leaderboard, { ticks }: Proved): RunBudget => ({
  ...budget,
  played: { ...budget.played, [day]: (budget.played[day] ?? 0) + ticks },
  tries: isDayMode(mode) ? { ...budget.tries, [day]: (budget.tries[day] ?? 0) + 1 } : budget.tries,
});
