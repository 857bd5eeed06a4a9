import type { Contact } from './contact.ts';
import type { Disc } from './disc.ts';
import type { RoundOptions } from './options.ts';

/**
 * The soft-step solver (published with Box2D v3, there also called TGS-soft): contacts are stiff damped
 * springs, solved in a few sub-steps, each followed by a pass without the spring that takes back the speed
 * the spring added. https://box2d.org/posts/2024/02/solver2d/
 *
 * A pass carries its numbers in an object because engines box a float that is handed over as an argument.
 */
export interface Pass {
  /** Length of a sub-step, ticks. */
  readonly h: number;
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

/** `h` is the length of a sub-step in ticks. */
export const makePass = (
  { contactHertz, contactDamping, slop, pushSpeed }: RoundOptions,
  h: number,
): Pass => {
  const omega = (TWO_PI * contactHertz) / TICKS_PER_SECOND;
  const a1 = 2 * contactDamping + h * omega;
  const a2 = h * omega * a1;
  const a3 = 1 / (1 + a2);
  return {
    h,
    biasRate: omega / a1,
    massScale: a2 * a3,
    impulseScale: a3,
    slop,
    pushSpeed,
    inverseH: 1 / h,
  };
};

/** Fills in what stays the same during the tick's sub-steps. */
export const prepare = (contacts: readonly Contact[], count: number, rolling: number): void => {
  for (let i = 0; i < count; i += 1) {
    const contact = contacts[i] as Contact;
    const { a, b } = contact;
    if (contact.versionA !== a.version || contact.versionB !== b.version) deriveFrom(contact, a, b, rolling);
    contact.still = a.inverseMass === 0 && isUnmoved(a);
    contact.approach =
      (a.velocityX - b.velocityX) * contact.normalX + (a.velocityY - b.velocityY) * contact.normalY;
    contact.met = false;
  }
};

const isUnmoved = ({ inverseInertia, velocityX, velocityY, spin }: Disc): boolean =>
  inverseInertia === 0 && velocityX === 0 && velocityY === 0 && spin === 0;

/** What follows from the masses, radii and grip of the two: the same tick after tick, until one of them changes. */
const deriveFrom = (contact: Contact, a: Disc, b: Disc, rolling: number): void => {
  contact.versionA = a.version;
  contact.versionB = b.version;
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
  contact.rollArm = rolling * (contact.plane >= 0 ? b.radius : (a.radius * b.radius) / (a.radius + b.radius));
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

/** Once a tick, after the sub-steps: what met fast enough bounces. */
export const bounce = (contacts: readonly Contact[], count: number, bounceSpeed: number): void => {
  for (let i = 0; i < count; i += 1) {
    const contact = contacts[i] as Contact;
    if (contact.restitution === 0 || contact.approach < bounceSpeed || !contact.met) continue;
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
