import type { TopEntry } from '../../src/shared/cloud-leaderboard.ts';
import type { Histogram } from '../../src/shared/score-histogram.ts';
import { playerNumber } from '../common/player-number.ts';
import type { CloudSettings } from '../common/settings.ts';
import type { Fields, Store } from '../common/store.ts';

/** What is the same for everyone who asks about a leaderboard. */
export interface LeaderboardState {
  readonly histogram: Histogram;
  readonly top: readonly TopEntry[];
}

const addUp = (shards: readonly Fields[]): Histogram => {
  const total: Record<string, number> = {};
  for (const { counts } of shards) {
    for (const [bucket, count] of Object.entries(counts as Record<string, number>)) {
      total[bucket] = (total[bucket] ?? 0) + count;
    }
  }
  return total;
};

const toEntry = ({ score, runId, openid }: Fields): TopEntry => ({
  score: Number(score),
  runId: String(runId),
  player: playerNumber(String(openid)),
});

/** Two queries by index; how much they read depends on the settings, not on how many play. */
const readLeaderboard = async (
  store: Store,
  board: string,
  settings: CloudSettings,
): Promise<LeaderboardState> => {
  const [shards, top] = await Promise.all([
    store.find('histograms', { where: { board }, limit: settings.histogramShards }),
    store.find('bests', { where: { board }, highest: 'score', limit: settings.topCount }),
  ]);
  return { histogram: addUp(shards), top: top.map(toEntry) };
};

const MOST_LEADERBOARDS = 16;

/** The leaderboards as this instance read them last. */
export class LeaderboardCache {
  private readonly settings: CloudSettings;
  private readonly known = new Map<string, { readonly at: number; readonly state: LeaderboardState }>();

  constructor(settings: CloudSettings) {
    this.settings = settings;
  }

  async read(store: Store, board: string, now: number): Promise<LeaderboardState> {
    const known = this.known.get(board);
    if (known && Math.abs(now - known.at) < this.settings.leaderboardCacheMs) return known.state;
    const state = await readLeaderboard(store, board, this.settings);
    if (this.known.size >= MOST_LEADERBOARDS) this.known.clear();
    this.known.set(board, { at: now, state });
    return state;
  }
}
