import type { QuadBatch } from '#paint/quad-batch.ts';
import { clamp, inQuad, lerp } from '../motion/ease.ts';
import type { BoardSpace } from './board-space.ts';
import type { PieceActor } from './piece-actor.ts';
import { makePose, type PiecePainter } from './piece-painter.ts';

/** The last piece leaves by then, whatever their number; nobody waits longer than two and a half seconds. */
const LAUNCHES_MS = 1250;
const LONGEST_GAP_MS = 70;
const FLIGHT_MS = 460;
/** While the panel comes in. */
const FIRST_MS = 260;
/** Points a piece jumps over the straight way, and what is left of its size when it arrives. */
const LEAP = 90;
const SHRUNK = 0.3;
const UNSEEN = 0.2;

/** At the end the pieces bounce out of the jar one by one, the uppermost first, into the score on the panel. */
export class CollectAnimation {
  private readonly painter: PiecePainter;
  private readonly pose = makePose();
  private line: readonly PieceActor[] = [];
  private target = { x: 0, y: 0 };
  private gap = 0;
  private age = 0;
  private active = false;

  /** `painter` paints over the panels. */
  constructor(painter: PiecePainter) {
    this.painter = painter;
  }

  /** `target` in points of the screen. */
  start(actors: readonly PieceActor[], target: { readonly x: number; readonly y: number }): void {
    this.line = [...actors].sort((one, other) => one.y - other.y);
    this.target = { ...target };
    this.gap = Math.min(LONGEST_GAP_MS, LAUNCHES_MS / Math.max(1, this.line.length));
    this.age = -FIRST_MS;
    this.active = true;
  }

  /** Ends the animation: every piece still on its way has arrived. */
  finish(): void {
    for (const actor of this.line) actor.away = true;
    this.active = false;
  }

  clear(): void {
    this.line = [];
    this.active = false;
  }

  get running(): boolean {
    return this.active;
  }

  /** 0…1 of the pieces that have arrived. */
  get share(): number {
    if (!this.active || this.line.length === 0) return 1;
    return clamp(Math.floor((this.age - FLIGHT_MS) / this.gap + 1) / this.line.length, 0, 1);
  }

  draw(batch: QuadBatch, space: BoardSpace, elapsedMs: number): void {
    if (!this.active) return;
    this.age += elapsedMs;
    this.line.forEach((actor, at) => {
      const t = (this.age - at * this.gap) / FLIGHT_MS;
      if (t < 0) return;
      actor.away = true;
      if (t < 1) this.drawOne(batch, space, actor, t);
    });
    if (this.share >= 1) this.finish();
  }

  private drawOne(batch: QuadBatch, space: BoardSpace, actor: PieceActor, t: number): void {
    const { pose, target } = this;
    const gone = inQuad(t);
    pose.x = lerp(space.screenX(actor.x), target.x, gone);
    pose.y = lerp(space.screenY(actor.y), target.y, gone) - Math.sin(t * Math.PI) * LEAP;
    pose.radius = actor.radius * space.scale * lerp(1, SHRUNK, gone);
    pose.angle = actor.angle + t * 2.4 * (target.x > pose.x ? 1 : -1);
    pose.squash = 0.1 * Math.sin(t * Math.PI);
    pose.squashAngle = 0;
    pose.alpha = clamp((1 - t) / UNSEEN, 0, 1);
    actor.faceState.beam = 500;
    this.painter.drawOn(batch, actor.tier, pose, actor.faceState);
  }
}
