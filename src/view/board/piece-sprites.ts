import type { QuadBatch } from '#paint/quad-batch.ts';
import type { GameEvent, RunView } from '../../core/index.ts';
import type { Frame } from '../graphics/frame.ts';
import { clamp, inQuad } from '../motion/ease.ts';
import type { BoardSpace } from './board-space.ts';
import {
  beam,
  breathOf,
  type FaceState,
  glance,
  lookAt,
  makeFaceState,
  startle,
  stepFace,
  worry,
} from './face-state.ts';
import type { NewbornRim } from './newborn-rim.ts';
import { FADE_IN_MS, PieceActor } from './piece-actor.ts';
import { makePose, type PiecePainter } from './piece-painter.ts';

/** Art direction: two equal pieces pull together in 60 ms. */
export const PULL_MS = 60;
/** Two moons take their time. */
export const MOON_PULL_MS = 150;
/** Units a tick: a blow that frightens. */
const FRIGHT_SPEED = 8;
/** Units: this near the danger line a resting piece worries. */
const WORRY_DISTANCE = 90;
/** Board units: pieces up to this radius do not move the jar, those of the other do fully. */
const LIGHT = 50;
const HEAVIEST = 130;
/** By how much a sleeper swells with its breath. */
const BREATH = 0.014;
const MOST_GHOSTS = 12;
/** Units over the floor from which a piece casts no shadow. */
const SHADOW_REACH = 60;

/** A piece that just merged, on its way into the new one. */
interface MergingPiece {
  readonly tier: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly radius: number;
  readonly angle: number;
  readonly faceState: FaceState;
  /** Milliseconds it takes. */
  readonly way: number;
  age: number;
}

type Merged = Extract<GameEvent, { type: 'merged' }>;

const watch = (
  actor: PieceActor,
  at: { readonly x: number; readonly y: number },
  elapsedMs: number,
): void => {
  const dx = at.x - actor.x;
  const dy = at.y - actor.y;
  const distance = Math.hypot(dx, dy);
  if (distance < 1) lookAt(actor.faceState, 0, 0, elapsedMs);
  else lookAt(actor.faceState, dx / distance, dy / distance, elapsedMs);
};

/** All pieces as living things: they follow the run tick by tick and are drawn between ticks. */
export class PieceSprites {
  /** Fades for springs: nothing pops or is squashed. */
  reduced = false;
  private readonly actors = new Map<number, PieceActor>();
  private readonly order: PieceActor[] = [];
  private merging: MergingPiece[] = [];
  private readonly pose = makePose();
  private readonly rim: NewbornRim;
  private tick = 0;

  constructor(rim: NewbornRim) {
    this.rim = rim;
  }

  clear(): void {
    this.actors.clear();
    this.order.length = 0;
    this.merging = [];
  }

  actor(id: number | null): PieceActor | undefined {
    return id === null ? undefined : this.actors.get(id);
  }

  get all(): readonly PieceActor[] {
    return this.order;
  }

  /** After a core step: places first, then what the step's events did to them. */
  follow(run: RunView, events: readonly GameEvent[]): void {
    for (const event of events) if (event.type === 'merged') this.leaveGhosts(event);
    this.tick++;
    for (const piece of run.pieces) {
      const known = this.actors.get(piece.id);
      if (known) known.follow(piece, run.tick, this.tick);
      else this.add(new PieceActor(piece, run.tick));
    }
    this.forgetUnseen();
    for (const event of events) this.reactToImpact(event);
  }

  /** `focusX`, `focusY`: what everybody looks at, board units, or null. `dangerY` the line they fear. */
  updateFaces(
    elapsedMs: number,
    focus: { readonly x: number; readonly y: number } | null,
    dangerY: number,
  ): void {
    for (const actor of this.order) {
      const { faceState } = actor;
      stepFace(faceState, elapsedMs);
      actor.step(elapsedMs);
      worry(faceState, actor.y - actor.radius < dangerY + WORRY_DISTANCE && actor.speed < 1.2, elapsedMs);
      if (focus) watch(actor, focus, elapsedMs);
      else {
        glance(faceState, elapsedMs);
        lookAt(faceState, faceState.glanceX, faceState.glanceY, elapsedMs);
      }
    }
  }

  /** 0…1 of the larger of two that met: the jar feels the large ones. */
  weightOf({ a, b }: Extract<GameEvent, { type: 'impact' }>): number {
    const largest = Math.max(this.actor(a)?.radius ?? 0, this.actor(b)?.radius ?? 0);
    return clamp((largest - LIGHT) / (HEAVIEST - LIGHT), 0, 1);
  }

  /** Everybody beams. */
  celebrateAll(): void {
    for (const actor of this.order) beam(actor.faceState);
  }

  /** Everybody leaves. */
  fade(): void {
    for (const actor of this.order) actor.fade();
  }

  /** Everybody is frightened. */
  startle(): void {
    for (const actor of this.order) startle(actor.faceState);
  }

  draw(painter: PiecePainter, space: BoardSpace, alpha: number, elapsedMs: number): void {
    this.rim.reduced = this.reduced;
    for (const actor of this.order) this.drawActor(painter, space, actor, alpha);
    if (this.merging.length > 0) this.drawGhosts(painter, space, elapsedMs);
  }

  /** Where pieces stand on the floor. */
  drawShadows(batch: QuadBatch, shadow: Frame, space: BoardSpace, floorY: number, alpha: number): void {
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    for (const actor of this.order) {
      const height = floorY - actor.yAt(alpha) - actor.radius;
      if (height > SHADOW_REACH || actor.away) continue;
      const near = 1 - Math.max(0, height) / SHADOW_REACH;
      batch.put(shadow, actor.xAt(alpha), floorY - 3, actor.radius * 2.1, 24, 0xffffff, 0.85 * near);
    }
  }

  private add(actor: PieceActor): void {
    actor.seenAt = this.tick;
    this.actors.set(actor.id, actor);
    this.order.push(actor);
  }

  private forgetUnseen(): void {
    let kept = 0;
    for (const actor of this.order) {
      if (actor.seenAt === this.tick) this.order[kept++] = actor;
      else this.actors.delete(actor.id);
    }
    this.order.length = kept;
  }

  private reactToImpact(event: GameEvent): void {
    if (event.type === 'impact') {
      this.hit(event.a, -event.normalX, -event.normalY, event.speed);
      this.hit(event.b, event.normalX, event.normalY, event.speed);
    }
    if (event.type === 'merged') this.celebrate(event);
    if (event.type === 'dropped' && !this.reduced) this.actor(event.piece)?.setOut();
  }

  private hit(id: number | null, towardsX: number, towardsY: number, speed: number): void {
    const actor = this.actor(id);
    if (!actor) return;
    if (!this.reduced) actor.hit(towardsX, towardsY, speed);
    actor.faceState.quiet = 0;
    if (speed > FRIGHT_SPEED) startle(actor.faceState);
  }

  private celebrate(event: Merged): void {
    const made = this.actor(event.into);
    if (!made) return;
    beam(made.faceState);
    if (this.reduced) made.fadeIn();
    else made.appear(PULL_MS);
  }

  private leaveGhosts(event: Merged): void {
    const way = this.reduced ? FADE_IN_MS : event.into === null ? MOON_PULL_MS : PULL_MS;
    const { x: toX, y: toY } = event;
    for (const id of [event.a, event.b]) {
      const actor = this.actors.get(id);
      if (!actor) continue;
      const { tier, x, y, radius, angle } = actor;
      const faceState = makeFaceState();
      faceState.beam = 1000;
      this.merging.push({ tier, fromX: x, fromY: y, toX, toY, radius, angle, faceState, way, age: 0 });
    }
  }

  private drawActor(painter: PiecePainter, space: BoardSpace, actor: PieceActor, alpha: number): void {
    if (actor.hatch > 0 || actor.away) return;
    const { pose } = this;
    pose.x = space.screenX(actor.xAt(alpha));
    pose.y = space.screenY(actor.yAt(alpha));
    pose.radius = actor.radiusAt(alpha) * actor.pop.value * space.scale;
    pose.angle = actor.angleAt(alpha);
    pose.squash = actor.squash.value;
    pose.squashAngle = actor.squashAngle;
    pose.x += Math.cos(actor.squashAngle) * pose.squash * pose.radius;
    pose.y += Math.sin(actor.squashAngle) * pose.squash * pose.radius;
    pose.alpha = actor.shown;
    pose.flash = actor.flash > 0 ? 1 : 0;
    if (!this.reduced) this.animate(actor);
    const { warmth, links } = actor;
    if (warmth > 0) this.rim.drawHalo(pose, warmth, links);
    painter.draw(actor.tier, pose, actor.faceState);
    if (warmth > 0) this.rim.drawRim(pose, warmth, links);
  }

  /** Longer in free fall, and with the breath of sleep. */
  private animate(actor: PieceActor): void {
    const { stretch } = actor;
    if (stretch !== 0) {
      this.pose.squash = -stretch;
      this.pose.squashAngle = actor.heading;
    }
    this.pose.radius *= 1 + BREATH * breathOf(actor.faceState);
  }

  private drawGhosts(painter: PiecePainter, space: BoardSpace, elapsedMs: number): void {
    for (const ghost of this.merging) {
      ghost.age += elapsedMs;
      const t = Math.min(1, ghost.age / ghost.way);
      this.poseGhost(space, ghost, this.reduced ? 0 : inQuad(t));
      this.pose.alpha = this.reduced ? 1 - t : 1;
      painter.draw(ghost.tier, this.pose, ghost.faceState);
    }
    this.merging = this.merging.filter(({ age, way }) => age < way).slice(-MOST_GHOSTS);
  }

  /** `t` 0…1 of its way. */
  private poseGhost(space: BoardSpace, ghost: MergingPiece, t: number): void {
    const { pose } = this;
    pose.x = space.screenX(ghost.fromX + (ghost.toX - ghost.fromX) * t);
    pose.y = space.screenY(ghost.fromY + (ghost.toY - ghost.fromY) * t);
    pose.radius = ghost.radius * space.scale * (1 - 0.1 * t);
    pose.angle = ghost.angle;
    pose.squash = 0.12 * t;
    pose.squashAngle = Math.atan2(ghost.toY - ghost.fromY, ghost.toX - ghost.fromX);
    pose.flash = 0.5 * t;
  }
}
