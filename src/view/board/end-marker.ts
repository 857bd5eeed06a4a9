import type { QuadBatch } from '#paint/quad-batch.ts';
import type { RunView } from '../../core/index.ts';
import type { Atlas } from '../graphics/atlas.ts';
import { clamp } from '../motion/ease.ts';
import { Spring } from '../motion/spring.ts';
import type { BoardSpace } from './board-space.ts';
import { CountdownRing } from './countdown-ring.ts';
import type { DangerPulse } from './danger-pulse.ts';
import type { PieceActor } from './piece-actor.ts';
import type { PieceSprites } from './piece-sprites.ts';

/** A count is shown once it is under this share: shorter ones are only a piece passing. */
const COUNT_SHOWN = 0.9;
/** The danger from which the piece that is about to end the run is named. */
const NAMED_FROM = 0.35;
const UNSEEN = 0.02;

/** A piece that ended the run: points of the screen. */
export interface EndingPiece {
  readonly tier: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The rings: one counts down around the piece that is over the line, one marks the piece that ended the run. */
export class EndMarker {
  reduced = false;
  /** Marked while the last seconds are shown again; else the run itself says which piece ended it. */
  marked: number | null = null;
  private readonly pulse: DangerPulse;
  private readonly ring: CountdownRing;
  /** What is ringed, or was last: rings fade in and out. */
  private readonly count = { x: 0, y: 0, radius: 0, left: 1 };
  private readonly presence = new Spring(0, 260, 32);
  private clock = 0;

  constructor(atlas: Atlas, pulse: DangerPulse) {
    this.pulse = pulse;
    this.ring = new CountdownRing(atlas);
  }

  clear(): void {
    this.presence.settle(0);
  }

  step(elapsedMs: number): void {
    this.clock += elapsedMs;
    this.presence.step(elapsedMs);
  }

  draw(batch: QuadBatch, space: BoardSpace, run: RunView, sprites: PieceSprites, alpha: number): void {
    const ringed = run.ended
      ? this.endingPiece(run, sprites, space, alpha)
      : this.counted(run, sprites, space, alpha);
    if (ringed) this.follow(ringed, run);
    this.presence.target = ringed ? 1 : 0;
    const shown = clamp(this.presence.value, 0, 1);
    if (shown < UNSEEN) return;
    const pulse = this.reduced ? 0 : 0.5 + 0.5 * Math.sin(this.clock / 160);
    if (run.ended) this.ring.drawFinal(batch, this.count, pulse, shown);
    else this.drawCount(batch, shown);
  }

  private drawCount(batch: QuadBatch, shown: number): void {
    const { beat, echo, strength } = this.pulse;
    this.ring.drawEcho(batch, this.count, echo, shown * strength);
    this.ring.draw(batch, this.count, shown, beat * strength);
  }

  /** The piece that is over the line, once its count is shown. */
  private counted(
    { danger }: RunView,
    sprites: PieceSprites,
    space: BoardSpace,
    alpha: number,
  ): EndingPiece | null {
    const actor = danger ? sprites.actor(danger.piece) : undefined;
    if (!danger || !actor || danger.ticksLeft / danger.ticksTotal > COUNT_SHOWN) return null;
    return placeOf(actor, space, alpha);
  }

  private follow({ x, y, radius }: EndingPiece, { danger }: RunView): void {
    const { count } = this;
    count.x = x;
    count.y = y;
    count.radius = radius;
    if (danger) count.left = danger.ticksLeft / danger.ticksTotal;
  }

  /** Which piece did it, or is about to, and where it is; null where there is none or the clock ended the run. */
  endingPiece(run: RunView, sprites: PieceSprites, space: BoardSpace, alpha: number): EndingPiece | null {
    const threat = dangerLevel(run) > NAMED_FROM ? (run.danger?.piece ?? null) : null;
    const actor = sprites.actor(run.ended?.piece ?? this.marked ?? threat);
    return actor && !actor.away ? placeOf(actor, space, alpha) : null;
  }
}

const placeOf = (actor: PieceActor, space: BoardSpace, alpha: number): EndingPiece => ({
  tier: actor.tier,
  x: space.screenX(actor.xAt(alpha)),
  y: space.screenY(actor.yAt(alpha)),
  radius: actor.radiusAt(alpha) * space.scale,
});

/** 0…1: how near the end is that the thread fears. */
export const dangerLevel = (run: RunView): number => {
  if (run.ended) return run.ended.piece === null ? 0 : 1;
  if (!run.danger) return 0;
  const gone = 1 - run.danger.ticksLeft / run.danger.ticksTotal;
  return gone < 1 - COUNT_SHOWN ? 0 : gone;
};
