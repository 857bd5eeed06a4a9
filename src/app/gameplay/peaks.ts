import type { SoundBoard } from '../../audio/sound-board.ts';
import type { RunView } from '../../core/index.ts';
import type { Peak, Stage } from '../../view/stage/stage.ts';
import type { ActiveRun } from './active-run.ts';
import { isRanked } from './run-kind.ts';

/** The share of the count that has passed when danger is worth a cheer once it is over. */
const SCARE = 0.4;
/** Ticks without danger after which it is over. */
const CALM_TICKS = 30;
/** Ticks between two cheers. */
const REST_TICKS = 600;

/** Announces during a run that the best was passed (once) and that a danger was averted. */
export class Peaks {
  private readonly stage: Pick<Stage, 'cheer'>;
  private readonly sounds: Pick<SoundBoard, 'play'>;
  private best = 0;
  private frightened = false;
  private calmTicks = 0;
  private cheeredAt = Number.NEGATIVE_INFINITY;

  constructor(stage: Pick<Stage, 'cheer'>, sounds: Pick<SoundBoard, 'play'>) {
    this.stage = stage;
    this.sounds = sounds;
  }

  /** A best this run cannot beat, or had beaten before it was resumed, is not announced. */
  begin({ kind, mode, bestBefore, view }: ActiveRun): void {
    const counts = isRanked(kind) && mode !== 'challenge' && view.score <= bestBefore;
    this.best = counts ? bestBefore : 0;
    this.frightened = false;
    this.calmTicks = 0;
    this.cheeredAt = Number.NEGATIVE_INFINITY;
  }

  tick(view: RunView): void {
    if (view.ended) return;
    if (this.best > 0 && view.score > this.best) {
      this.best = 0;
      this.tell('best');
    }
    if (this.isRescued(view)) this.tell('rescue');
  }

  private tell(peak: Peak): void {
    this.stage.cheer(peak);
    this.sounds.play(peak);
  }

  private isRescued({ danger, tick }: RunView): boolean {
    if (danger) {
      this.calmTicks = 0;
      this.frightened ||= danger.ticksLeft < danger.ticksTotal * (1 - SCARE);
      return false;
    }
    this.calmTicks += 1;
    if (!this.frightened || this.calmTicks < CALM_TICKS) return false;
    this.frightened = false;
    if (tick - this.cheeredAt < REST_TICKS) return false;
    this.cheeredAt = tick;
    return true;
  }
}
