import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';

const NIGHT = 0x0b1030;
/** Points: more than any screen. */
const WHOLE = 8000;
const UNSEEN = 0.01;

/** Night that falls over the board, and not over what flies up from it. */
export class NightFade {
  private readonly white: Frame;

  constructor(atlas: Atlas) {
    this.white = atlas.frame('fx/white');
  }

  /** `depth` 0 clear … 1 black. */
  draw(batch: QuadBatch, depth: number): void {
    if (depth < UNSEEN) return;
    batch.setTransform(1, 0, 0, 1, 0, 0);
    batch.put(this.white, 0, 0, WHOLE, WHOLE, NIGHT, depth);
  }
}
