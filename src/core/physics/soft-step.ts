import type { Contact } from './contact.ts';
import type { Disc } from './disc.ts';
import type { RoundOptions } from './options.ts';
import type { Plane } from './plane.ts';
import { measureContact } from './sweep.ts';

/**
 * The soft-step solver (published with Box2D v3, there also called TGS-soft): contacts are stiff damped
 * springs, solved in a few sub-steps, each followed by a pass without the spring that takes back the speed
 * the spring added. https://box2d.org/posts/2024/02/solver2d/
 *
 * A pass carries its numbers in an object because engines box a float that is handed over as an argument.
 */
export interface Pass {
  /** Without the spring. */
  readonly rigid: boolean;
  /** Speed of parting per unit of overlap. */
  readonly biasRate: number;
  readonly massScale: number;
  readonly impulseScale: number;
  readonly slop: number;
  readonly pushSpeed: number;
  /** Sub-steps a tick. */
  readonly inverseH: number;
}

const TWO_PI = 6.283185307179586;
const TICKS_PER_SECOND = 60;

/** The pass with the spring; `h` is the length of a sub-step in ticks. */
export const softPass = (
  { contactHertz, contactDamping, slop, pushSpeed }: RoundOptions,
  h: number,
): Pass => {
  const omega = (TWO_PI * contactHertz) / TICKS_PER_SECOND;
  const a1 = 2 * contactDamping + h * omega;
  const a2 = h * omega * a1;
  const a3 = 1 / (1 + a2);
  return {
    rigid: false,
    biasRate: omega / a1,
    massScale: a2 * a3,
    impulseScale: a3,
    slop,
    pushSpeed,
    inverseH: 1 / h,
  };
};

/** The pass without: what touches comes no nearer, and nothing is pushed. */
export const rigidPass = (soft: Pass): Pass => ({ ...soft, rigid: true });

/** Fills in what stays the same during the tick's sub-steps. */
export const prepare = (contacts: readonly Contact[], count: number, rolling: number): void => {
  for (let i = 0; i < count; i += 1) {
    const contact = contacts[i] as Contact;
    const { a, b, normalX, normalY } = contact;
    const inverseMass = a.inverseMass + b.inverseMass;
    const inverseTangent =
      inverseMass + a.inverseInertia * a.radius * a.radius + b.inverseInertia * b.radius * b.radius;
    contact.turnA = a.inverseInertia * a.radius;
    contact.turnB = b.inverseInertia * b.radius;
    contact.normalMass = 1 / inverseMass;
    contact.tangentMass = 1 / inverseTangent;
    contact.friction = Math.min(a.friction, b.friction);
    contact.restitution = Math.max(a.restitution, b.restitution);
    const inverseInertia = a.inverseInertia + b.inverseInertia;
    contact.rollMass = 1 / inverseInertia;
    contact.rollArm =
      rolling * (contact.plane >= 0 ? b.radius : (a.radius * b.radius) / (a.radius + b.radius));
    contact.approach = (a.velocityX - b.velocityX) * normalX + (a.velocityY - b.velocityY) * normalY;
    contact.peakImpulse = 0;
  }
};

export const integrateVelocities = (
  discs: readonly Disc[],
  count: number,
  gravityX: number,
  gravityY: number,
): void => {
  for (let i = 0; i < count; i += 1) {
    const disc = discs[i] as Disc;
    const keep = disc.keep;
    disc.velocityX = (disc.velocityX + gravityX) * keep;
    disc.velocityY = (disc.velocityY + gravityY) * keep;
    disc.spin *= keep;
  }
};

export const integratePositions = (discs: readonly Disc[], count: number, h: number): void => {
  for (let i = 0; i < count; i += 1) {
    const disc = discs[i] as Disc;
    disc.x += disc.velocityX * h;
    disc.y += disc.velocityY * h;
    disc.angle += disc.spin * h;
  }
};

/**
 * Starts a sub-step: every contact is measured where it is now, gets the impulses of the sub-step before, and
 * brakes rolling.
 */
export const warmStart = (contacts: readonly Contact[], count: number, planes: readonly Plane[]): void => {
  for (let i = 0; i < count; i += 1) {
    const contact = contacts[i] as Contact;
    measureContact(contact, planes);
    const normalImpulse = contact.normalImpulse;
    if (normalImpulse === 0 && contact.tangentImpulse === 0) continue;
    applyImpulses(contact);
    brakeRoll(contact);
  }
};

const applyImpulses = (contact: Contact): void => {
  const { a, b, normalX, normalY, normalImpulse, tangentImpulse, rollImpulse } = contact;
  const impulseX = normalImpulse * normalX - tangentImpulse * normalY;
  const impulseY = normalImpulse * normalY + tangentImpulse * normalX;
  a.velocityX -= a.inverseMass * impulseX;
  a.velocityY -= a.inverseMass * impulseY;
  a.spin -= a.inverseInertia * (a.radius * tangentImpulse + rollImpulse);
  b.velocityX += b.inverseMass * impulseX;
  b.velocityY += b.inverseMass * impulseY;
  b.spin -= b.inverseInertia * (b.radius * tangentImpulse - rollImpulse);
};

const brakeRoll = (contact: Contact): void => {
  const { a, b } = contact;
  const most = contact.rollArm * contact.normalImpulse;
  let rollImpulse = contact.rollImpulse - contact.rollMass * (b.spin - a.spin);
  if (rollImpulse > most) rollImpulse = most;
  else if (rollImpulse < -most) rollImpulse = -most;
  const brake = rollImpulse - contact.rollImpulse;
  contact.rollImpulse = rollImpulse;
  a.spin -= a.inverseInertia * brake;
  b.spin += b.inverseInertia * brake;
};

export const solve = (contacts: readonly Contact[], count: number, pass: Pass): void => {
  for (let i = 0; i < count; i += 1) solveContact(contacts[i] as Contact, pass);
};

/** One contact: friction first, so that the more important normal impulse has the last word. */
const solveContact = (contact: Contact, pass: Pass): void => {
  const { a, b, normalX, normalY, normalImpulse } = contact;
  const massA = a.inverseMass;
  const massB = b.inverseMass;
  const relativeX = b.velocityX - a.velocityX;
  const relativeY = b.velocityY - a.velocityY;

  const along = relativeY * normalX - relativeX * normalY - b.spin * b.radius - a.spin * a.radius;
  const grip = contact.friction * normalImpulse;
  let tangentImpulse = contact.tangentImpulse - contact.tangentMass * along;
  if (tangentImpulse > grip) tangentImpulse = grip;
  else if (tangentImpulse < -grip) tangentImpulse = -grip;
  const slide = tangentImpulse - contact.tangentImpulse;
  contact.tangentImpulse = tangentImpulse;
  a.spin -= contact.turnA * slide;
  b.spin -= contact.turnB * slide;

  const together = relativeX * normalX + relativeY * normalY;
  const separation = contact.separation;
  let wanted = normalImpulse;
  if (separation > 0) {
    wanted -= contact.normalMass * (together + separation * pass.inverseH);
  } else if (pass.rigid) {
    wanted -= contact.normalMass * together;
  } else {
    const overlap = separation + pass.slop;
    let bias = 0;
    if (overlap < 0) bias = pass.biasRate * overlap;
    if (bias < -pass.pushSpeed) bias = -pass.pushSpeed;
    wanted -= contact.normalMass * pass.massScale * (together + bias) + pass.impulseScale * normalImpulse;
  }
  let impulse = 0;
  if (wanted > 0) impulse = wanted;
  const push = impulse - normalImpulse;
  contact.normalImpulse = impulse;
  if (impulse > contact.peakImpulse) contact.peakImpulse = impulse;

  const pushX = push * normalX - slide * normalY;
  const pushY = push * normalY + slide * normalX;
  a.velocityX -= massA * pushX;
  a.velocityY -= massA * pushY;
  b.velocityX += massB * pushX;
  b.velocityY += massB * pushY;
};

/** Once a tick, after the sub-steps: what met fast enough bounces. */
export const bounce = (contacts: readonly Contact[], count: number, bounceSpeed: number): void => {
  for (let i = 0; i < count; i += 1) {
    const contact = contacts[i] as Contact;
    if (contact.restitution === 0 || contact.approach < bounceSpeed || contact.peakImpulse === 0) continue;
    const { a, b, normalX, normalY } = contact;
    const together = (b.velocityX - a.velocityX) * normalX + (b.velocityY - a.velocityY) * normalY;
    const wanted = -contact.normalMass * (together - contact.restitution * contact.approach);
    if (wanted <= 0) continue;
    a.velocityX -= a.inverseMass * wanted * normalX;
    a.velocityY -= a.inverseMass * wanted * normalY;
    b.velocityX += b.inverseMass * wanted * normalX;
    b.velocityY += b.inverseMass * wanted * normalY;
  }
};
