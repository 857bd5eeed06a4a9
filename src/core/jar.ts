import { TICK_MS } from '../shared/vocabulary/time.ts';
import { type BodyMaker, bodyMaker } from './physics/body-maker.ts';
import { MAX_ID } from './physics/contact.ts';
import { type Body, Composite, Engine } from './physics/matter.ts';
import type { Plane } from './physics/plane.ts';
import { RoundWorld } from './physics/round-world.ts';
import { type MovableBody, Piece } from './piece.ts';
import type { PhysicsRules, Rules } from './rules.ts';
import type { StateIo } from './state-io.ts';

/** More pieces than the jar holds. */
const MAX_PIECES = 2000;

const wallsOf = (rules: Rules): readonly Plane[] => [
  { normalX: 0, normalY: -1, offset: -rules.board.height },
  { normalX: 1, normalY: 0, offset: 0 },
  { normalX: -1, normalY: 0, offset: -rules.board.width },
];

/** Radius^1.75 from square roots, which are exact everywhere: heavy enough to feel, light enough to pile. */
const massOf = (radius: number, physics: PhysicsRules): number => {
  const root = Math.sqrt(radius);
  return physics.massScale * radius * root * Math.sqrt(root);
};

/** Where a new piece starts, and how it moves. */
export interface Start {
  readonly x: number;
  readonly y: number;
  readonly velocityX: number;
  readonly velocityY: number;
  readonly angle: number;
  readonly spin: number;
  readonly radius: number;
}

const NOWHERE: Start = { x: 0, y: 0, velocityX: 0, velocityY: 0, angle: 0, spin: 0, radius: 1 };

/** The pieces and the physics under them. */
export class Jar {
  /** Ascending by id. */
  readonly pieces: Piece[] = [];
  readonly round: RoundWorld;
  private readonly rules: Rules;
  private readonly engine: Engine;
  private readonly byId = new Map<number, Piece>();
  private readonly bodies: BodyMaker;
  private lastId = 0;
  /** A piece came to its tier other than by a merge: what it touches already may now be its equal. */
  private retiered = true;

  constructor(rules: Rules) {
    this.rules = rules;
    this.round = new RoundWorld({ ...rules.physics, planes: wallsOf(rules) });
    this.engine = Engine.create({
      gravity: { x: 0, y: rules.physics.gravity, scale: 0.001 },
      plugin: { round: this.round },
    } as Parameters<typeof Engine.create>[0]);
    this.bodies = bodyMaker({
      friction: rules.physics.friction,
      restitution: rules.physics.restitution,
      frictionAir: rules.physics.airFriction,
    });
  }

  piece(id: number): Piece | undefined {
    return this.byId.get(id);
  }

  /** Adds the next piece; smaller than its tier's radius, it grows. */
  add(tier: number, start: Start): Piece {
    this.lastId += 1;
    return this.addAs(this.lastId, tier, start);
  }

  private addAs(id: number, tier: number, start: Start): Piece {
    const fullRadius = this.rules.radii[tier] as number;
    const piece = new Piece(id, tier, this.makeBody(id, fullRadius, start), fullRadius);
    piece.growth = (fullRadius - start.radius) / this.rules.growTicks;
    this.pieces.push(piece);
    this.byId.set(piece.id, piece);
    Composite.add(this.engine.world, piece.body);
    return piece;
  }

  remove(piece: Piece): void {
    this.pieces.splice(this.pieces.indexOf(piece), 1);
    this.byId.delete(piece.id);
    Composite.remove(this.engine.world, piece.body);
  }

  /** Makes a piece one of another tier where it lies; it grows to the new size. */
  raise(piece: Piece): void {
    piece.tier += 1;
    piece.chain = 0;
    piece.chainEndsAt = 0;
    this.retiered = true;
    this.fitToTier(piece);
    piece.growth = (piece.fullRadius - piece.radius) / this.rules.growTicks;
  }

  kick(piece: Piece, velocityX: number, velocityY: number): void {
    const body: MovableBody = piece.body as MovableBody;
    body.velocity.x += velocityX;
    body.velocity.y += velocityY;
    body.isSleeping = false;
  }

  step(): void {
    const { pieces } = this;
    for (let i = 0; i < pieces.length; i += 1) {
      const piece = pieces[i] as Piece;
      if (piece.growth !== 0) piece.grow();
    }
    Engine.update(this.engine, TICK_MS);
  }

  /** Whether equals that were apart may touch since this was asked last. */
  takeMeetings(): boolean {
    const meet = this.retiered || this.round.contacts.began > 0;
    this.retiered = false;
    return meet;
  }

  /** Nothing moves or grows, and nothing will before something is dropped, taken or thrown. */
  get atRest(): boolean {
    const settled = this.round.atRest && !this.engine.world.isModified;
    return settled && this.pieces.every(({ asleep, growth }) => asleep && growth === 0);
  }

  visit(io: StateIo): void {
    this.lastId = io.integer(this.lastId, 0, MAX_ID - 1);
    const count = io.integer(this.pieces.length, 0, MAX_PIECES);
    let lastId = 0;
    for (let i = 0; i < count; i += 1) {
      const known = this.pieces[i];
      lastId = io.integer(known ? known.id : 0, lastId + 1, this.lastId);
      const piece = known ?? this.addAs(lastId, 0, NOWHERE);
      piece.visit(io);
      if (!known) this.fitToTier(piece);
    }
    this.matchBodies();
    this.round.visit(io);
  }

  /** Tells the physics at once who came and who went, so that the state between two ticks is complete. */
  matchBodies(): void {
    if (!this.engine.world.isModified) return;
    this.round.setBodies(Composite.allBodies(this.engine.world));
    this.engine.world.isModified = false;
  }

  private fitToTier(piece: Piece): void {
    piece.fullRadius = this.rules.radii[piece.tier] as number;
    this.setMass(piece.body, piece.fullRadius);
  }

  private makeBody(id: number, fullRadius: number, start: Start): Body {
    const body = this.bodies(id, start.radius, start);
    this.setMass(body, fullRadius);
    const movable: MovableBody = body as MovableBody;
    movable.angle = start.angle;
    movable.velocity.x = start.velocityX;
    movable.velocity.y = start.velocityY;
    movable.angularVelocity = start.spin;
    return body;
  }

  /** A solid disc's inertia, ½·m·r². */
  private setMass(body: Body, radius: number): void {
    const mass = massOf(radius, this.rules.physics);
    body.mass = mass;
    body.inverseMass = 1 / mass;
    body.inertia = 0.5 * mass * radius * radius;
    body.inverseInertia = 1 / body.inertia;
  }
}
