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
    if (contact.normalImpulse !== 0 || contact.tangentImpulse !== 0) applyImpulses(contact);
  }
};

const applyImpulses = (contact: Contact): void => {
  const { a, b, normalX, normalY, normalImpulse, tangentImpulse, rollImpulse } = contact;
  const impulseX = normalImpulse * normalX - tangentImpulse * normalY;
  const impulseY = normalImpulse * normalY + tangentImpulse * normalX;
  const massA = a.inverseMass;
  const massB = b.inverseMass;
  a.velocityX -= massA * impulseX;
  a.velocityY -= massA * impulseY;
  b.velocityX += massB * impulseX;
  b.velocityY += massB * impulseY;

  const turnA = a.inverseInertia;
  const turnB = b.inverseInertia;
  const spinA = a.spin - turnA * (a.radius * tangentImpulse + rollImpulse);
  const spinB = b.spin - turnB * (b.radius * tangentImpulse - rollImpulse);
  const most = contact.rollArm * normalImpulse;
  let braking = rollImpulse - contact.rollMass * (spinB - spinA);
  if (braking > most) braking = most;
  else if (braking < -most) braking = -most;
  const brake = braking - rollImpulse;
  contact.rollImpulse = braking;
  a.spin = spinA - turnA * brake;
  b.spin = spinB + turnB * brake;
};

/**
 * One pass over all contacts. Friction first, so that the more important normal impulse has the last word. What
 * is read is read once and what is written is written once: without a compiler every look-up is paid for.
 */
export const solve = (contacts: readonly Contact[], count: number, pass: Pass): void => {
  const { rigid, biasRate, massScale, impulseScale, slop, pushSpeed, inverseH } = pass;
  for (let i = 0; i < count; i += 1) {
    const contact = contacts[i] as Contact;
    const { a, b, normalX, normalY, normalImpulse, separation } = contact;
    const velocityAX = a.velocityX;
    const velocityAY = a.velocityY;
    const velocityBX = b.velocityX;
    const velocityBY = b.velocityY;
    const spinA = a.spin;
    const spinB = b.spin;
    const relativeX = velocityBX - velocityAX;
    const relativeY = velocityBY - velocityAY;

    const together = relativeX * normalX + relativeY * normalY;
    const along = relativeY * normalX - relativeX * normalY - spinB * b.radius - spinA * a.radius;
    const sticking = contact.tangentImpulse;
    let tangentImpulse = sticking - contact.tangentMass * along;
    const apart = separation > 0 && together + separation * inverseH >= 0;
    if (apart && normalImpulse === 0 && sticking === 0) {
      // Will not meet in this sub-step: nothing to push, and of the friction only the sign of its zero is kept.
      contact.tangentImpulse = tangentImpulse * 0;
      continue;
    }
    const grip = contact.friction * normalImpulse;
    if (tangentImpulse > grip) tangentImpulse = grip;
    else if (tangentImpulse < -grip) tangentImpulse = -grip;
    const slide = tangentImpulse - sticking;
    contact.tangentImpulse = tangentImpulse;
    a.spin = spinA - contact.turnA * slide;
    b.spin = spinB - contact.turnB * slide;

    let impulse = normalImpulse;
    if (separation > 0) {
      impulse -= contact.normalMass * (together + separation * inverseH);
    } else if (rigid) {
      impulse -= contact.normalMass * together;
    } else {
      const overlap = separation + slop;
      let bias = 0;
      if (overlap < 0) bias = biasRate * overlap;
      if (bias < -pushSpeed) bias = -pushSpeed;
      impulse -= contact.normalMass * massScale * (together + bias) + impulseScale * normalImpulse;
    }
    if (!(impulse > 0)) impulse = 0;
    const push = impulse - normalImpulse;
    contact.normalImpulse = impulse;
    if (impulse > contact.peakImpulse) contact.peakImpulse = impulse;

    const pushX = push * normalX - slide * normalY;
    const pushY = push * normalY + slide * normalX;
    const massA = a.inverseMass;
    const massB = b.inverseMass;
    a.velocityX = velocityAX - massA * pushX;
    a.velocityY = velocityAY - massA * pushY;
    b.velocityX = velocityBX + massB * pushX;
    b.velocityY = velocityBY + massB * pushY;
  }
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
