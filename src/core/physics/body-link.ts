import type { Body } from 'matter-js';
import type { Disc } from './disc.ts';

/** A place or a velocity of our own making: its fields hold floats for good, so writing them allocates nothing. */
class Point {
  x: number;
  y: number;

  constructor(x: number, y: number) {
    this.x = 0.1;
    this.y = 0.1;
    this.x = x;
    this.y = y;
  }
}

/** Readies a body of the world for being written every tick. */
export const adoptBody = (body: Body): void => {
  body.position = new Point(body.position.x, body.position.y);
  (body as { velocity: Point }).velocity = new Point(body.velocity.x, body.velocity.y);
};

/** Takes the body's numbers; true when its place or size is not what the last step left. */
export const readBody = (disc: Disc, body: Body): boolean => {
  const { position, velocity } = body;
  const radius = body.circleRadius ?? 0;
  const changed =
    disc.x !== position.x ||
    disc.y !== position.y ||
    disc.radius !== radius ||
    disc.asleep !== body.isSleeping;
  disc.x = position.x;
  disc.y = position.y;
  disc.angle = body.angle;
  disc.velocityX = velocity.x;
  disc.velocityY = velocity.y;
  disc.spin = body.angularVelocity;
  disc.radius = radius;
  disc.friction = body.friction;
  disc.restitution = body.restitution;
  disc.isStatic = body.isStatic;
  disc.asleep = body.isSleeping;
  disc.inverseMass = body.isSleeping ? 0 : body.inverseMass;
  disc.inverseInertia = body.isSleeping ? 0 : body.inverseInertia;
  return changed;
};

export const writeBody = (disc: Disc, body: Body): void => {
  const { position, velocity } = body;
  position.x = disc.x;
  position.y = disc.y;
  body.angle = disc.angle;
  velocity.x = disc.velocityX;
  velocity.y = disc.velocityY;
  (body as { angularVelocity: number }).angularVelocity = disc.spin;
  body.isSleeping = disc.asleep;
};
