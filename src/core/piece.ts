import { TIERS } from '../shared/vocabulary/tiers.ts';

import type { Body } from './physics/matter.ts';
import type { PieceView } from './read-view.ts';
import type { StateIo } from './state-io.ts';
import { MAX_CHAIN, MAX_TICK, visitFlag } from './state-io.ts';

/** One food in the jar: a tier, and the round body that carries it. */
export class Piece implements PieceView {
  readonly id: number;
  readonly body: Body;
  tier: number;
  /** Radius to grow to, and how much of it to gain in each tick that is left. */
  fullRadius: number;
  growth = 0;
  /** Where the piece was when it was last seen to leave its place, and for how many ticks it has stayed. */
  restX: number;
  restY: number;
  restTicks = 0;
  /** How long it has been at rest over the danger line. */
  overTicks = 0;
  /** It was seen asleep below the danger line, and has not woken since. */
  lies = false;
  /** Merges at most once a tick; the tick in which it last did. */
  mergedAt = -1;
  /** The length of the chain that made it, and the tick from which a merge of it no longer goes on with that chain. */
  chain = 0;
  chainEndsAt = 0;

  constructor(id: number, tier: number, body: Body, fullRadius: number) {
    this.id = id;
    this.tier = tier;
    this.body = body;
    this.fullRadius = fullRadius;
    this.restX = body.position.x;
    this.restY = body.position.y;
  }

  get x(): number {
    return this.body.position.x;
  }

  get y(): number {
    return this.body.position.y;
  }

  get angle(): number {
    return this.body.angle;
  }

  get radius(): number {
    return this.body.circleRadius as number;
  }

  get velocityX(): number {
    return this.body.velocity.x;
  }

  get velocityY(): number {
    return this.body.velocity.y;
  }

  get asleep(): boolean {
    return this.body.isSleeping;
  }

  /** One tick of growing. */
  grow(): void {
    if (this.growth === 0) return;
    const radius = this.radius + this.growth;
    if (radius >= this.fullRadius) this.growth = 0;
    this.body.circleRadius = this.growth === 0 ? this.fullRadius : radius;
  }

  visit(io: StateIo): void {
    this.tier = io.integer(this.tier, 0, TIERS - 1);
    this.growth = io.number(this.growth);
    this.restX = io.number(this.restX);
    this.restY = io.number(this.restY);
    this.restTicks = io.integer(this.restTicks, 0, MAX_TICK);
    this.overTicks = io.integer(this.overTicks, 0, MAX_TICK);
    this.chain = io.integer(this.chain, 0, MAX_CHAIN);
    this.chainEndsAt = io.integer(this.chainEndsAt, 0, MAX_TICK);
    this.visitBody(io);
  }

  private visitBody(io: StateIo): void {
    const body: MovableBody = this.body as MovableBody;
    body.position.x = io.number(body.position.x);
    body.position.y = io.number(body.position.y);
    body.angle = io.number(body.angle);
    body.velocity.x = io.number(body.velocity.x);
    body.velocity.y = io.number(body.velocity.y);
    body.angularVelocity = io.number(body.angularVelocity);
    body.circleRadius = io.number(body.circleRadius);
    body.isSleeping = visitFlag(io, body.isSleeping);
  }
}

/** The typings mark some numbers of a body read-only that the plugin keeps as plain state. */
export interface MovableBody {
  readonly position: { x: number; y: number };
  readonly velocity: { x: number; y: number };
  angle: number;
  angularVelocity: number;
  circleRadius: number;
  isSleeping: boolean;
}
