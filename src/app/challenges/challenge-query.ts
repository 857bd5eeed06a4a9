import type { Replay } from '../../core/index.ts';
import { makeReplayText } from '../../core/records.ts';
import { EMPTY_QUERY, type LaunchQuery, makeLaunchQuery } from '../../shared/launch-query.ts';
import { challengeModeOf } from '../../shared/vocabulary/modes.ts';

/** The query of a card that challenges to this run. The replay goes along where it has room. */
export const challengeQuery = (
  replay: Replay,
  score: number,
  {
    invite = null,
    card = null,
    cheer = null,
    player = null,
  }: Partial<Pick<LaunchQuery, 'invite' | 'card' | 'cheer' | 'player'>> = {},
): string => {
  const text = makeReplayText(replay);
  return makeLaunchQuery({
    ...EMPTY_QUERY,
    mode: challengeModeOf(replay.mode),
    seed: replay.seed,
    scoreToBeat: score,
    twist: replay.twist ?? null,
    replay: text.ok ? text.value : null,
    player,
    invite,
    card,
    cheer,
  });
};
