import type { RunView } from '../../core/index.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';
import type { TakeOver } from '../replays/create-replays.ts';
import type { ActiveRun, ResumedRun } from './active-run.ts';
import { countEvents, emptyRunStats } from './run-stats.ts';

/** Ticks of a taken-over replay played in one frame: its board is seen to fill, and no frame takes long. */
const TICKS_A_FRAME = 120;

/** What is played on the board: a run, or a replay on its way to the drop from which it is taken over. */
export type PlayedBoard = Pick<
  ActiveRun,
  'mode' | 'bestBefore' | 'takeBacks' | 'opponent' | 'isResumed' | 'proofLeft' | 'countInMs'
>;

/** A replay on its way to the drop from which it is taken over, with what is counted of it. */
export class TakingOver {
  /** Whether it is paused. */
  paused = false;
  private readonly takeOver: TakeOver;
  private stats: RunStats;

  constructor(takeOver: TakeOver) {
    this.takeOver = takeOver;
    this.stats = countEvents(emptyRunStats(), takeOver.before);
  }

  get view(): RunView {
    return this.takeOver.view;
  }

  get board(): PlayedBoard {
    const { mode } = this.view;
    const none = { bestBefore: 0, takeBacks: 0, opponent: null, countInMs: 0 };
    return { ...none, mode, isResumed: true, proofLeft: 'enough' };
  }

  /** Advances one frame. Returns the run once it is there, null before. */
  advance(): ResumedRun | null {
    if (this.paused) return null;
    const taken = this.takeOver.advance(TICKS_A_FRAME, (events) => {
      this.stats = countEvents(this.stats, events);
    });
    return taken && { ...taken, stats: this.stats };
  }
}
