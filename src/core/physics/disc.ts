import type { Body } from 'matter-js';
import type { PhysicsIo } from './physics-io.ts';

/** Whoever is awake falls asleep long before. */
const MAX_CALM = 1_000_000;

/**
 * The solver's flat copy of one body. Every disc has the same shape and holds its numbers directly, because
 * engines without a compiler read one object field several times faster than a nested one or a typed array.
 * Units: board units and ticks (a tick is 1/60 s); angles in radians.
 */
export class Disc {
  readonly id: number;
  /** Null for the still disc that stands for all planes. */
  readonly body: Body | null;
  x = 0.1;
  y = 0.1;
  angle = 0.1;
  velocityX = 0.1;
  velocityY = 0.1;
  spin = 0.1;
  radius = 0.1;
  /** 1/mass and 1/inertia as the solver sees them: 0 while asleep or static. */
  inverseMass = 0.1;
  inverseInertia = 0.1;
  friction = 0.1;
  restitution = 0.1;
  /** What a sub-step leaves of the velocity: air resistance. */
  keep = 0.1;
  /** Radius and the distance the disc may travel in the tick: contacts are looked for this far out. */
  reach = 0.1;
  left = 0.1;
  right = 0.1;
  /** Where the disc was when it was last seen to move. */
  calmX = 0.1;
  calmY = 0.1;
  /** Ticks since the disc was last seen to move; 0 means it moves. */
  calm = 0;
  asleep = false;
  isStatic = false;
  /** Goes up whenever radius, mass, friction or restitution change: what contacts derive of them is out of date. */
  version = 0;
  /** Set while matching the discs with the bodies of the world. */
  present = true;

  constructor(id: number, body: Body | null) {
    this.id = id;
    this.body = body;
  }

  visit(io: PhysicsIo): void {
    this.calmX = io.number(this.calmX);
    this.calmY = io.number(this.calmY);
    this.calm = io.integer(this.calm, 0, MAX_CALM);
  }

  /** Moves the left edge, right edge and reach along with position, radius and speed. */
  measure(margin: number): void {
    const speed = Math.sqrt(this.velocityX * this.velocityX + this.velocityY * this.velocityY);
    this.reach = this.radius + margin + speed;
    this.left = this.x - this.reach;
    this.right = this.x + this.reach;
  }
}

/** The still disc that stands for all planes: it can not be moved, and its grip is that of what touches it. */
export const makeGround = (): Disc => {
  const ground = new Disc(0, null);
  ground.x = 0;
  ground.y = 0;
  ground.angle = 0;
  ground.velocityX = 0;
  ground.velocityY = 0;
  ground.spin = 0;
  ground.radius = 0;
  ground.inverseMass = 0;
  ground.inverseInertia = 0;
  ground.friction = 1;
  ground.restitution = 0;
  ground.isStatic = true;
  ground.calm = 1;
  return ground;
};
