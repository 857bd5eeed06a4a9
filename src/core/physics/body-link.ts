import type { Body } from 'matter-js';
import type { Disc } from './disc.ts';

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
