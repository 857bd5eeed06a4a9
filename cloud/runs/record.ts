import { type CloudAnswer, type Refusal, refuse } from '../../src/shared/cloud-answer.ts';
import { bucketOf } from '../../src/shared/cloud-board.ts';
import type { RunAnswer, RunRequest } from '../../src/shared/cloud-run.ts';
import { fnv1a } from '../../src/shared/hash.ts';
import { ok } from '../../src/shared/result.ts';
import type { Transaction } from '../common/store.ts';
import type { Board } from './board-of.ts';
import type { ProvedRun } from './prove.ts';

export interface Sender {
  readonly openid: string;
  readonly now: number;
  /** China's day at the cloud. */
  readonly today: string;
}

const runKey = ({ openid }: Sender, { runId }: RunRequest): string => `${openid}:${runId}`;

/** What was answered when this run came before; null when it is new. */
export const recall = async (
  transaction: Transaction,
  sender: Sender,
  request: RunRequest,
): Promise<CloudAnswer<RunAnswer> | null> => {
  const before = await transaction.get('runs', runKey(sender, request));
  return before === null ? null : (JSON.parse(String(before.answer)) as CloudAnswer<RunAnswer>);
};

/** A call that comes again is answered from here, without the work. */
const remember = (
  transaction: Transaction,
  sender: Sender,
  request: RunRequest,
  answer: CloudAnswer<RunAnswer>,
): Promise<void> =>
  transaction.set('runs', runKey(sender, request), {
    openid: sender.openid,
    day: sender.today,
    answer: JSON.stringify(answer),
  });

export const recordRefusal = async (
  transaction: Transaction,
  sender: Sender,
  request: RunRequest,
  { code, detail }: Refusal,
): Promise<CloudAnswer<RunAnswer>> => {
  const answer = refuse(code, detail);
  await remember(transaction, sender, request, answer);
  return answer;
};

/** Moves the player from the bucket of the old best to that of the new, always in the player's own shard. */
const count = async (
  transaction: Transaction,
  board: Board,
  shard: number,
  before: number | null,
  score: number,
): Promise<void> => {
  const id = `${board.key}:${shard}`;
  const found = await transaction.get('histograms', id);
  const counts: Record<string, number> = { ...(found?.counts as Record<string, number> | undefined) };
  const move = (bucket: number, by: number): void => {
    counts[bucket] = (counts[bucket] ?? 0) + by;
    if (counts[bucket] === 0) delete counts[bucket];
  };
  if (before !== null) move(bucketOf(before), -1);
  move(bucketOf(score), 1);
  await transaction.set('histograms', id, { board: board.key, day: board.day, counts });
};

/** Replays are for all to see: a run belongs to the player who sent it first. */
const isAnothers = async (
  transaction: Transaction,
  { openid, today }: Sender,
  { replay, hash }: ProvedRun,
): Promise<boolean> => {
  const id = `${replay.seed.toString(36)}:${hash}`;
  const owner = await transaction.get('owners', id);
  if (owner === null) await transaction.set('owners', id, { openid, day: today });
  return owner !== null && owner.openid !== openid;
};

/** Keeps a proved run: the player's best of the board, its place in the histogram, and the answer. */
export const recordRun = async (
  transaction: Transaction,
  sender: Sender,
  request: RunRequest,
  run: ProvedRun,
  board: Board | null,
  shards: number,
): Promise<CloudAnswer<RunAnswer>> => {
  const { openid, now } = sender;
  const { runId, score, replay } = request;
  const bestKey = board === null ? null : `${board.key}:${openid}`;
  const before = bestKey === null ? null : await transaction.get('bests', bestKey);
  const bestBefore = before === null ? null : Number(before.score);
  const best = board !== null && (bestBefore === null || score > bestBefore);
  if (best) {
    if (await isAnothers(transaction, sender, run)) {
      return recordRefusal(transaction, sender, request, { code: 'cloud/not-yours', detail: run.hash });
    }
    const { key, day } = board;
    await transaction.set('bests', `${key}:${openid}`, {
      board: key,
      day,
      openid,
      score,
      runId,
      replay,
      at: now,
    });
    await count(transaction, board, fnv1a(openid) % shards, bestBefore, score);
  }
  const answer = ok({ score, best });
  await remember(transaction, sender, request, answer);
  return answer;
};
