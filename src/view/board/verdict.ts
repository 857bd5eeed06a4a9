import type { RunView } from '../../core/index.ts';
import type { Atlas } from '../pixi/atlas.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';
import type { BoardSpace } from './board-space.ts';
import { CountdownRing } from './countdown-ring.ts';
import type { Crowd } from './crowd.ts';

/** A count is shown once it is under this share: shorter ones are only a piece passing. */
const COUNT_SHOWN = 0.9;

/** A piece that ended the run: points of the screen. */
export interface Culprit {
  readonly tier: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The rings: one counts down around the piece that is over the line, one marks the piece that ended the run. */
export class Verdict {
  reduced = false;
  /** Marked while the last seconds are shown again; else the run itself says which piece ended it. */
  marked: number | null = null;
  private readonly ring: CountdownRing;
  private clock = 0;

  constructor(atlas: Atlas) {
    this.ring = new CountdownRing(atlas);
  }

  step(elapsedMs: number): void {
    this.clock += elapsedMs;
  }

  draw(batch: QuadBatch, space: BoardSpace, run: RunView, crowd: Crowd, alpha: number): void {
    const { ended, danger } = run;
    const culprit = this.culprit(run, crowd, space, alpha);
    if (ended) {
      const pulse = this.reduced ? 0 : 0.5 + 0.5 * Math.sin(this.clock / 160);
      if (culprit) this.ring.drawFinal(batch, culprit.x, culprit.y, culprit.radius, pulse);
      return;
    }
    const actor = danger ? crowd.actor(danger.piece) : undefined;
    if (!danger || !actor) return;
    const left = danger.ticksLeft / danger.ticksTotal;
    if (left > COUNT_SHOWN) return;
    const radius = actor.radiusAt(alpha) * space.scale;
    this.ring.draw(batch, space.screenX(actor.xAt(alpha)), space.screenY(actor.yAt(alpha)), radius, left);
  }

  /** Which piece did it and where it is; null while nothing is marked or the clock ended the run. */
  culprit(run: RunView, crowd: Crowd, space: BoardSpace, alpha: number): Culprit | null {
    const actor = crowd.actor(run.ended?.piece ?? this.marked);
    if (!actor || actor.away) return null;
    const { tier } = actor;
    const radius = actor.radiusAt(alpha) * space.scale;
    return { tier, x: space.screenX(actor.xAt(alpha)), y: space.screenY(actor.yAt(alpha)), radius };
  }
}

/** 0…1: how near the end is that the thread fears. */
export const dangerLevel = (run: RunView): number => {
  if (run.ended) return run.ended.piece === null ? 0 : 1;
  if (!run.danger) return 0;
  const gone = 1 - run.danger.ticksLeft / run.danger.ticksTotal;
  return gone < 1 - COUNT_SHOWN ? 0 : gone;
};
