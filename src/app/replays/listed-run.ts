import type { Replay } from '../../core/index.ts';
import type { Result } from '../../shared/result.ts';
import type { RankedMode } from '../../shared/vocabulary/modes.ts';
import type { RunFetch } from '../../view/screens/pages.ts';
import type { Whose } from '../../view/screens/replay/replay-screen.ts';

/** The world's leaderboards as last received. */
export interface ListedRuns {
  known(mode: RankedMode): { readonly day: string; readonly answer: { readonly run: string | null } } | null;
  watch(mode: RankedMode, day: string, run: string): Promise<Result<Replay>>;
}

/** A run of the world's list on its way to be watched. If several are asked for, the last one counts. */
export class ListedRun {
  private readonly world: ListedRuns;
  private asked = 0;
  private wanted: string | null = null;
  private fetchState: RunFetch | null = null;

  constructor(world: ListedRuns) {
    this.world = world;
  }

  get state(): RunFetch | null {
    return this.fetchState;
  }

  /** Cancels what was asked for. */
  forget(): void {
    this.asked += 1;
    this.wanted = this.fetchState = null;
  }

  /** `open` answers whether it could be played; `changed` comes when the state is another. */
  async fetch(
    mode: RankedMode,
    run: string,
    open: (replay: Replay, whose: Whose) => boolean,
    changed: () => void,
  ): Promise<void> {
    const board = this.world.known(mode);
    if (!board || run === this.wanted) return;
    this.wanted = run;
    const turn = ++this.asked;
    this.fetchState = 'coming';
    changed();
    const replay = await this.world.watch(mode, board.day, run);
    if (turn !== this.asked) return;
    this.wanted = this.fetchState = null;
    if (replay.ok && open(replay.value, run === board.answer.run ? 'mine' : 'listed')) return;
    // What came and cannot be played is of a later game.
    const isNewer = replay.ok || replay.error.code === 'input/newer-version';
    this.fetchState = isNewer ? 'newer' : 'missed';
    changed();
  }
}
