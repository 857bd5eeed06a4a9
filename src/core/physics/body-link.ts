import type { Body } from 'matter-js';
import { Point } from './body-maker.ts';
import type { Disc } from './disc.ts';

/** Readies a body of the world for being written every tick; one of our own is ready. */
export const adoptBody = (body: Body): void => {
  if (body.position instanceof Point) return;
  body.position = new Point(body.position.x, body.position.y);
  (body as { velocity: Point }).velocity = new Point(body.velocity.x, body.velocity.y);
};

/** True when the body's place or size is not what the last step left, or somebody woke it or laid it to sleep. */
export const isChanged = (disc: Disc, body: Body): boolean => {
  const { position } = body;
  return (
    disc.x !== position.x ||
    disc.y !== position.y ||
    disc.radius !== (body.circleRadius ?? 0) ||
    disc.asleep !== body.isSleeping
  );
};

/** Takes the body's numbers. */
export const readBody = (disc: Disc, body: Body): void => {
  const { position, velocity, isSleeping } = body;
  disc.x = position.x;
  disc.y = position.y;
  disc.angle = body.angle;
  disc.velocityX = velocity.x;
  disc.velocityY = velocity.y;
  disc.spin = body.angularVelocity;
  disc.isStatic = body.isStatic;
  disc.asleep = isSleeping;
  readMake(disc, body, isSleeping ? 0 : body.inverseMass, isSleeping ? 0 : body.inverseInertia);
};

/** What seldom changes: where nothing did, what contacts derived of it stands. */
const readMake = (disc: Disc, body: Body, inverseMass: number, inverseInertia: number): void => {
  const { circleRadius: radius = 0, friction, restitution } = body;
  if (
    disc.radius === radius &&
    disc.inverseMass === inverseMass &&
    disc.inverseInertia === inverseInertia &&
    disc.friction === friction &&
    disc.restitution === restitution
  )
    return;
  disc.radius = radius;
  disc.inverseMass = inverseMass;
  disc.inverseInertia = inverseInertia;
  disc.friction = friction;
  disc.restitution = restitution;
  disc.version += 1;
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
