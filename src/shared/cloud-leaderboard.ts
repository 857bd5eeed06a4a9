import { readDay, readReplay, readRunId } from './cloud-run.ts';
import { readPlayer } from './food-name.ts';
import { combine, readFields, readInteger, readList, readName, readOptional, readTable } from './parsing.ts';
import { ok, type Result } from './result.ts';
import { readPublicKey } from './run-signature.ts';
import { type Histogram, isBucket } from './score-histogram.ts';
import { readSeedLists, type SeedList } from './seed-lists.ts';
import { MAX_SCORE } from './vocabulary/limits.ts';
import { RANKED_MODES, type RankedMode } from './vocabulary/modes.ts';

export interface LeaderboardRequest {
  readonly mode: RankedMode;
  /** China's day. */
  readonly day: string;
  /** To be placed instead of the player's best; null for the best. */
  readonly score: number | null;
  /** A run of the top list whose replay is wanted too. */
  readonly watch: string | null;
  /** The last day the phone has seeds of; null where it has none. Earlier games do not say it. */
  readonly seeds?: string | null;
}

export interface TopEntry {
  readonly score: number;
  readonly runId: string;
  /** The number that the player is named by; null where the cloud is an earlier one. */
  readonly player: number | null;
}

export interface LeaderboardAnswer {
  readonly players: number;
  /** The player's best of the day; null before the first counted run. */
  readonly best: number | null;
  /** The run it was made in. */
  readonly run: string | null;
  /** Whole per cent of the other players; null where there is no score or nobody else. */
  readonly beats: number | null;
  /** The player's own number; null where the cloud is an earlier one. */
  readonly player: number | null;
  /** Highest first. */
  readonly top: readonly TopEntry[];
  /** All players' scores: it places any other score as well, also offline. */
  readonly histogram: Histogram;
  readonly replay: string | null;
  /** The player's own seeds, of days the phone has none of. */
  readonly seeds: readonly SeedList[];
  /** The keys of the cloud's signatures, newest first. */
  readonly publicKeys: readonly string[];
}

const MAX_PLAYERS = 1e10;
const MAX_TOP = 100;

const readScore = (value: unknown): Result<number> => readInteger('score', value, 0, MAX_SCORE);

export const parseLeaderboardRequest = (value: unknown): Result<LeaderboardRequest> => {
  const fields = readFields('standing', value);
  if (!fields.ok) return fields;
  const { mode, day, score, watch, seeds } = fields.value;
  return combine<LeaderboardRequest>({
    mode: readName('mode', mode, RANKED_MODES),
    day: readDay(day),
    score: readOptional(score, readScore),
    watch: readOptional(watch, readRunId),
    ...(seeds === undefined ? {} : { seeds: readOptional(seeds, readDay) }),
  });
};

const readTopEntry = (value: unknown): Result<TopEntry> => {
  const fields = readFields('top entry', value);
  if (!fields.ok) return fields;
  const { score, runId, player } = fields.value;
  return combine<TopEntry>({
    score: readScore(score),
    runId: readRunId(runId),
    player: ok(readPlayer(player)),
  });
};

export const readLeaderboardAnswer = (value: unknown): Result<LeaderboardAnswer> => {
  const fields = readFields('standing answer', value);
  if (!fields.ok) return fields;
  const { players, player, best, run, beats, top, histogram, replay, seeds, publicKeys } = fields.value;
  const list = readList('top', top, readTopEntry);
  return combine<LeaderboardAnswer>({
    players: readInteger('players', players, 0, MAX_PLAYERS),
    best: readOptional(best, readScore),
    run: readOptional(run, readRunId),
    beats: readOptional(beats, (share) => readInteger('beats', share, 0, 100)),
    player: ok(readPlayer(player)),
    top: list.ok ? ok(list.value.slice(0, MAX_TOP)) : list,
    histogram: readTable('histogram', histogram, isBucket, (count) =>
      readInteger('histogram', count, 0, MAX_PLAYERS),
    ),
    replay: readOptional(replay, readReplay),
    seeds: readSeedLists(seeds ?? []),
    publicKeys: readList('public keys', publicKeys ?? [], readPublicKey),
  });
};
