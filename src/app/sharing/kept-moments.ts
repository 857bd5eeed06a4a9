import type { RunView } from '../../core/index.ts';
import { PEAKS, type Peak } from '../../shared/vocabulary/peaks.ts';
import type { Heap } from '../../view/card/draw-jar.ts';
import type { ActiveRun } from '../gameplay/create-gameplay.ts';

/** What a run was remembered for, and how the jar lay then. */
export interface KeptMoment {
  readonly peak: Peak;
  readonly heap: Heap;
}

/** What lies in the jar, for a picture of it. */
export const heapOf = ({ board, pieces }: RunView): Heap => ({
  board,
  pieces: pieces.map(({ tier, x, y, angle, radius }) => ({ tier, x, y, angle, radius })),
});

/** Keeps the greatest that the run on the board has come to, for a card of it. Nothing of it outlives the sitting. */
export class KeptMoments {
  private run: ActiveRun | null = null;
  private kept: KeptMoment | null = null;

  /** A lesser one does not take the place of a greater; of two alike the later stays. */
  note(run: ActiveRun, peak: Peak): void {
    const before = this.of(run);
    if (before && PEAKS.indexOf(before.peak) < PEAKS.indexOf(peak)) return;
    this.run = run;
    this.kept = { peak, heap: heapOf(run.view) };
  }

  of(run: ActiveRun | null): KeptMoment | null {
    return run !== null && run === this.run ? this.kept : null;
  }
}
