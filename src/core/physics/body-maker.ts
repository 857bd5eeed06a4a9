import type { Body } from 'matter-js';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Makes a body of a radius at a place. */
export type BodyMaker = (id: number, radius: number, place: Place) => Body;

/** What all bodies of one kind have in common. */
export type Grip = Pick<Body, 'friction' | 'restitution' | 'frictionAir'>;

/** A place or a velocity: its fields hold floats for good, so writing them allocates nothing. */
export class Point {
  x = 0.1;
  y = 0.1;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
}

/**
 * What matter-js lists in a world and the round bodies read: the numbers of `Body.create` that a disc has. Vertices, axes and
 * bounds are not among them. All have one shape, whose numbers hold floats for good.
 */
class RoundBody {
  readonly type = 'body';
  readonly id: number;
  readonly parent: RoundBody;
  readonly position: Point;
  readonly velocity = new Point(0, 0);
  readonly isStatic = false;
  isSleeping = false;
  angle = 0.1;
  angularVelocity = 0.1;
  circleRadius = 0.1;
  mass = 0.1;
  inverseMass = 0.1;
  inertia = 0.1;
  inverseInertia = 0.1;
  friction = 0.1;
  restitution = 0.1;
  frictionAir = 0.1;

  constructor(id: number, radius: number, { x, y }: Place, { friction, restitution, frictionAir }: Grip) {
    this.id = id;
    this.parent = this;
    this.position = new Point(x, y);
    this.angle = 0;
    this.angularVelocity = 0;
    this.circleRadius = radius;
    this.mass = 1;
    this.inverseMass = 1;
    this.inertia = 1;
    this.inverseInertia = 1;
    this.friction = friction;
    this.restitution = restitution;
    this.frictionAir = frictionAir;
  }
}

/** Bodies of one kind. */
export const bodyMaker =
  (grip: Grip): BodyMaker =>
  (id, radius, place) =>
    new RoundBody(id, radius, place, grip) as unknown as Body;
