import {
  type LeaderboardAnswer,
  type LeaderboardRequest,
  parseLeaderboardRequest,
  type TopEntry,
} from '../../src/shared/cloud-leaderboard.ts';
import { ok } from '../../src/shared/result.ts';
import {
  bucketOf,
  type Histogram,
  makeLeaderboardKey,
  percentBeaten,
  playersIn,
} from '../../src/shared/score-histogram.ts';
import { isDayMode } from '../../src/shared/vocabulary/modes.ts';
import { seedListsFor } from '../common/bound-seeds.ts';
import { type Call, type Handler, handlerOf } from '../common/call.ts';
import { isClosed } from '../common/closed.ts';
import { dayBefore } from '../common/days.ts';
import type { KeySource } from '../common/keys.ts';
import { playerNumber } from '../common/player-number.ts';
import type { CloudSettings } from '../common/settings.ts';
import { isShadow } from '../common/shadow.ts';
import type { Store } from '../common/store.ts';
import { LeaderboardCache, type LeaderboardState } from './read-leaderboard.ts';

interface Best extends TopEntry {
  readonly replay: string;
  readonly shadow: boolean;
}

const bestOf = async (store: Store, board: string, openid: string): Promise<Best | null> => {
  const found = await store.get('bests', `${board}:${openid}`);
  return (
    found && {
      score: Number(found.score),
      runId: String(found.runId),
      player: playerNumber(openid),
      replay: String(found.replay),
      shadow: isShadow(found),
    }
  );
};

/** The daily's runs are for others to see once its day is over: until then they could be played after. */
const mayWatch = ({ mode, day }: LeaderboardRequest, now: number): boolean =>
  !isDayMode(mode) || day < dayBefore(now, 0);

const replayOf = async (
  store: Store,
  board: string,
  { watch, ...request }: LeaderboardRequest,
  now: number,
): Promise<string | null> => {
  if (watch === null || !mayWatch({ ...request, watch }, now)) return null;
  const [found] = await store.find('bests', { where: { board, runId: watch }, limit: 1 });
  return found === undefined ? null : String(found.replay);
};

/** What a player sees whose run others do not: the leaderboard as if it were on it. */
const asSeenBy = (
  own: Best | null,
  { histogram, top }: LeaderboardState,
  topCount: number,
): LeaderboardState => {
  if (!own?.shadow) return { histogram, top };
  const bucket = bucketOf(own.score);
  const { score, runId, player } = own;
  const all = [...top, { score, runId, player }].sort((a, b) => b.score - a.score);
  return {
    histogram: { ...histogram, [bucket]: (histogram[bucket] ?? 0) + 1 },
    top: all.slice(0, topCount),
  };
};

/** A score that is not the player's best stands beside the best in the histogram, not in its place. */
const share = (histogram: Histogram, score: number | null, best: number | null): number | null =>
  score === null ? null : percentBeaten(histogram, score, best !== null && score === best);

/** What is told of a closed leaderboard; seeds and keys are handed out as ever. */
const EMPTY: LeaderboardState = { histogram: {}, top: [] };

export interface LeaderboardParts {
  readonly settings: CloudSettings;
  readonly keys: KeySource;
}

/** Where a player stands today, and the top of the leaderboard. Codes: those of the request. */
export const createLeaderboardHandler = ({ settings, keys }: LeaderboardParts): Handler => {
  const leaderboards = new LeaderboardCache(settings);
  const answer = async (
    request: LeaderboardRequest,
    { store, openid, now }: Call,
  ): Promise<LeaderboardAnswer> => {
    const { mode, day, score, watch, seeds } = request;
    const board = makeLeaderboardKey(mode, day);
    const closed = isClosed(settings, mode, day);
    const [state, own, listed, held] = await Promise.all([
      closed ? EMPTY : leaderboards.read(store, board, now),
      closed ? null : bestOf(store, board, openid),
      closed ? null : replayOf(store, board, request, now),
      keys(store, now),
    ]);
    const { histogram, top } = asSeenBy(own, state, settings.topCount);
    const best = own?.score ?? null;
    return {
      players: playersIn(histogram),
      player: playerNumber(openid),
      best,
      run: own?.runId ?? null,
      beats: share(histogram, score ?? best, best),
      top,
      histogram,
      replay: watch !== null && watch === own?.runId ? own.replay : listed,
      seeds: seeds === undefined ? [] : seedListsFor(held, openid, now, seeds),
      publicKeys: held.publicKeys,
    };
  };
  return handlerOf(parseLeaderboardRequest, async (request, call) => ok(await answer(request, call)));
};
