import { type Histogram, makeBoardKey, percentBeaten, playersIn } from '../../src/shared/cloud-board.ts';
import { parseStandingRequest, type StandingAnswer } from '../../src/shared/cloud-standing.ts';
import { ok } from '../../src/shared/result.ts';
import { type Handler, handlerOf } from '../common/call.ts';
import type { CloudSettings } from '../common/settings.ts';
import type { Store } from '../common/store.ts';
import { BoardCache } from './read-board.ts';

interface Best {
  readonly score: number;
  readonly runId: string;
}

const bestOf = async (store: Store, board: string, openid: string): Promise<Best | null> => {
  const found = await store.get('bests', `${board}:${openid}`);
  return found === null ? null : { score: Number(found.score), runId: String(found.runId) };
};

const replayOf = async (store: Store, board: string, runId: string | null): Promise<string | null> => {
  if (runId === null) return null;
  const [found] = await store.find('bests', { where: { board, runId }, limit: 1 });
  return found === undefined ? null : String(found.replay);
};

/** A score that is not the player's best stands beside the best in the histogram, not in its place. */
const share = (histogram: Histogram, score: number | null, best: number | null): number | null =>
  score === null ? null : percentBeaten(histogram, score, best !== null && score === best);

/** Where a player stands today, and the top of the board. Codes: those of the request. */
export const createStandingHandler = (settings: CloudSettings): Handler => {
  const boards = new BoardCache(settings);
  return handlerOf(parseStandingRequest, async ({ mode, day, score, watch }, { store, openid, now }) => {
    const board = makeBoardKey(mode, day);
    const [{ histogram, top }, own, replay] = await Promise.all([
      boards.read(store, board, now),
      bestOf(store, board, openid),
      replayOf(store, board, watch),
    ]);
    const best = own?.score ?? null;
    const answer: StandingAnswer = {
      players: playersIn(histogram),
      best,
      run: own?.runId ?? null,
      beats: share(histogram, score ?? best, best),
      top,
      histogram,
      replay,
    };
    return ok(answer);
  });
};
