import type { Contact } from './contact.ts';
import type { Pass } from './soft-step.ts';
import { measureAgain } from './sweep.ts';

/**
 * The loops that nearly all of a step's time goes into, twelve rounds over all contacts a tick. Written out, for without a
 * compiler every call and every look-up is paid for: what is read is read once, what is written is written once.
 *
 * A contact that is `still` has a partner that can neither move nor be moved. What would be added to it or taken from it is
 * left out, for it is zero, and no sign of a zero comes of it.
 */

/** Starts a sub-step: every contact gets the impulses of the sub-step before, and brakes rolling. */
export const warmStart = (contacts: readonly Contact[], count: number, measured: boolean): void => {
  for (let i = 0; i < count; i += 1) {
    const contact = contacts[i] as Contact;
    if (!measured) measureAgain(contact);
    const { normalImpulse, tangentImpulse } = contact;
    if (normalImpulse === 0 && tangentImpulse === 0) continue;
    const { b, normalX, normalY, rollImpulse } = contact;
    const impulseX = normalImpulse * normalX - tangentImpulse * normalY;
    const impulseY = normalImpulse * normalY + tangentImpulse * normalX;
    const massB = b.inverseMass;
    b.velocityX += massB * impulseX;
    b.velocityY += massB * impulseY;
    const turnB = b.inverseInertia;
    const spinB = b.spin - turnB * (b.radius * tangentImpulse - rollImpulse);
    const most = contact.rollArm * normalImpulse;
    if (contact.still) {
      let braking = rollImpulse - contact.rollMass * spinB;
      if (braking > most) braking = most;
      else if (braking < -most) braking = -most;
      contact.rollImpulse = braking;
      b.spin = spinB + turnB * (braking - rollImpulse);
      continue;
    }
    const a = contact.a;
    const massA = a.inverseMass;
    a.velocityX -= massA * impulseX;
    a.velocityY -= massA * impulseY;
    const turnA = a.inverseInertia;
    const spinA = a.spin - turnA * (a.radius * tangentImpulse + rollImpulse);
    let braking = rollImpulse - contact.rollMass * (spinB - spinA);
    if (braking > most) braking = most;
    else if (braking < -most) braking = -most;
    const brake = braking - rollImpulse;
    contact.rollImpulse = braking;
    a.spin = spinA - turnA * brake;
    b.spin = spinB + turnB * brake;
  }
};

/**
 * One pass over all contacts with the spring, which parts what overlaps. Friction first, so that the more important normal
 * impulse has the last word.
 */
export const solveSoft = (contacts: readonly Contact[], count: number, pass: Pass): void => {
  const { biasRate, massScale, impulseScale, slop, pushSpeed, inverseH } = pass;
  for (let i = 0; i < count; i += 1) {
    const contact = contacts[i] as Contact;
    const { a, b, normalX, normalY, normalImpulse, separation, still, tangentImpulse: sticking } = contact;
    const { velocityX: velocityBX, velocityY: velocityBY, spin: spinB } = b;
    let velocityAX = 0;
    let velocityAY = 0;
    let spinA = 0;
    let rollA = 0;
    if (!still) {
      velocityAX = a.velocityX;
      velocityAY = a.velocityY;
      spinA = a.spin;
      rollA = spinA * a.radius;
    }
    const relativeX = velocityBX - velocityAX;
    const relativeY = velocityBY - velocityAY;
    const together = relativeX * normalX + relativeY * normalY;
    const along = relativeY * normalX - relativeX * normalY - spinB * b.radius - rollA;
    let tangentImpulse = sticking - contact.tangentMass * along;
    if (separation > 0 && normalImpulse === 0 && sticking === 0 && together + separation * inverseH >= 0) {
      // Will not meet in this sub-step: nothing to push, and of the friction only the sign of its zero is kept.
      contact.tangentImpulse = tangentImpulse * 0;
      continue;
    }
    const grip = contact.friction * normalImpulse;
    if (tangentImpulse > grip) tangentImpulse = grip;
    else if (tangentImpulse < -grip) tangentImpulse = -grip;
    const slide = tangentImpulse - sticking;
    contact.tangentImpulse = tangentImpulse;

    let impulse = normalImpulse;
    if (separation > 0) impulse -= contact.normalMass * (together + separation * inverseH);
    else {
      const overlap = separation + slop;
      let bias = 0;
      if (overlap < 0) bias = biasRate * overlap;
      if (bias < -pushSpeed) bias = -pushSpeed;
      impulse -= contact.normalMass * massScale * (together + bias) + impulseScale * normalImpulse;
    }
    if (!(impulse > 0)) impulse = 0;
    else if (!contact.met) contact.met = true;
    contact.normalImpulse = impulse;
    const push = impulse - normalImpulse;
    const pushX = push * normalX - slide * normalY;
    const pushY = push * normalY + slide * normalX;
    const massB = b.inverseMass;
    b.spin = spinB - contact.turnB * slide;
    b.velocityX = velocityBX + massB * pushX;
    b.velocityY = velocityBY + massB * pushY;
    if (still) continue;
    const massA = a.inverseMass;
    a.spin = spinA - contact.turnA * slide;
    a.velocityX = velocityAX - massA * pushX;
    a.velocityY = velocityAY - massA * pushY;
  }
};

/** The pass without the spring: what touches comes no nearer, and nothing is pushed. */
export const solveRigid = (contacts: readonly Contact[], count: number, pass: Pass): void => {
  const { inverseH } = pass;
  for (let i = 0; i < count; i += 1) {
    const contact = contacts[i] as Contact;
    const { a, b, normalX, normalY, normalImpulse, separation, still, tangentImpulse: sticking } = contact;
    const { velocityX: velocityBX, velocityY: velocityBY, spin: spinB } = b;
    let velocityAX = 0;
    let velocityAY = 0;
    let spinA = 0;
    let rollA = 0;
    if (!still) {
      velocityAX = a.velocityX;
      velocityAY = a.velocityY;
      spinA = a.spin;
      rollA = spinA * a.radius;
    }
    const relativeX = velocityBX - velocityAX;
    const relativeY = velocityBY - velocityAY;
    const together = relativeX * normalX + relativeY * normalY;
    const along = relativeY * normalX - relativeX * normalY - spinB * b.radius - rollA;
    let tangentImpulse = sticking - contact.tangentMass * along;
    if (separation > 0 && normalImpulse === 0 && sticking === 0 && together + separation * inverseH >= 0) {
      // Will not meet in this sub-step: nothing to push, and of the friction only the sign of its zero is kept.
      contact.tangentImpulse = tangentImpulse * 0;
      continue;
    }
    const grip = contact.friction * normalImpulse;
    if (tangentImpulse > grip) tangentImpulse = grip;
    else if (tangentImpulse < -grip) tangentImpulse = -grip;
    const slide = tangentImpulse - sticking;
    contact.tangentImpulse = tangentImpulse;

    let impulse = normalImpulse;
    if (separation > 0) impulse -= contact.normalMass * (together + separation * inverseH);
    else {
      impulse -= contact.normalMass * together;
    }
    if (!(impulse > 0)) impulse = 0;
    // What pressed before has been noted by the pass before.
    else if (normalImpulse === 0) contact.met = true;
    contact.normalImpulse = impulse;
    const push = impulse - normalImpulse;
    const pushX = push * normalX - slide * normalY;
    const pushY = push * normalY + slide * normalX;
    const massB = b.inverseMass;
    b.spin = spinB - contact.turnB * slide;
    b.velocityX = velocityBX + massB * pushX;
    b.velocityY = velocityBY + massB * pushY;
    if (still) continue;
    const massA = a.inverseMass;
    a.spin = spinA - contact.turnA * slide;
    a.velocityX = velocityAX - massA * pushX;
    a.velocityY = velocityAY - massA * pushY;
  }
};
