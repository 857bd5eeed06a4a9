import type { Replay } from '../../core/index.ts';
import { isRankedMode, type RankedMode } from '../../shared/vocabulary/modes.ts';
import type { LeaderboardMode } from '../../view/screens/pages.ts';
import type { Whose } from '../../view/screens/replay/replay-screen.ts';
import { type ActiveRun, isRanked } from '../gameplay/create-gameplay.ts';
import { ListedRun } from '../replays/create-replays.ts';
import { type LeaderboardPage, leaderboardPage } from './leaderboard-page.ts';
import type { WorldLeaderboards } from './world-leaderboards.ts';

/** What the screens show of the world's boards. */
export class LeaderboardModel {
  private readonly world: WorldLeaderboards;
  /** The day in China, `yyyy-mm-dd`. */
  private readonly today: () => string;
  private readonly listed: ListedRun;
  private mode: LeaderboardMode = 'daily';

  constructor(world: WorldLeaderboards, today: () => string) {
    this.world = world;
    this.today = today;
    this.listed = new ListedRun(world);
  }

  /** Fetches the board when a run begins, so that its end can be placed on it. */
  prepare(mode: string): void {
    if (isRankedMode(mode) && this.world.of(mode, this.today()) === null) this.ask(mode);
  }

  ask(mode: RankedMode): void {
    this.world.ask(mode, this.today());
  }

  /** Shows this mode's board from now on and returns its page. */
  look(mode: LeaderboardMode): 'leaderboard' {
    this.mode = mode;
    this.listed.forget();
    this.ask(mode);
    return 'leaderboard';
  }

  page(): LeaderboardPage {
    return leaderboardPage(this.mode, this.today(), this.world, this.listed.state);
  }

  /** Fetches a run of the page's list; `open` answers whether it could be played. */
  fetch(run: string, open: (replay: Replay, whose: Whose) => boolean, changed: () => void): void {
    void this.listed.fetch(this.mode, run, open, changed);
  }

  /** How many players of a hundred have less than the player's best of today's daily run. */
  daily(): number | null {
    return this.world.of('daily', this.today())?.beats ?? null;
  }

  /** How many players of a hundred a run has beaten on its day; null while nobody knows. */
  beaten({ kind, mode, day, view }: ActiveRun): number | null {
    if (!isRanked(kind) || !isRankedMode(mode) || view.score === 0) return null;
    return this.world.beats(mode, day, view.score);
  }
}
