import type { RunView } from '../../core/index.ts';
import type { RunStats } from '../../progress/autosave/saved-run.ts';
import type { TakeOver } from '../replays/create-replays.ts';
import type { ResumedRun } from './active-run.ts';
import { countEvents, emptyRunStats } from './run-stats.ts';

/** Ticks of a taken-over replay played in one frame: its board is seen to fill, and no frame takes long. */
const TICKS_A_FRAME = 120;

/** A replay on its way to the drop from which it is taken over, with what is counted of it. */
export class TakingOver {
  /** It stands still. */
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

  /** One frame; the run once it is there. */
  advance(): ResumedRun | null {
    if (this.paused) return null;
    const taken = this.takeOver.advance(TICKS_A_FRAME, (events) => {
      this.stats = countEvents(this.stats, events);
    });
    return taken && { ...taken, stats: this.stats };
  }
}
