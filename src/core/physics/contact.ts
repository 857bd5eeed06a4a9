import type { Disc } from './disc.ts';
import type { PhysicsIo } from './physics-io.ts';

/**
 * Two discs, or a plane and a disc, near enough to meet within the tick. Kept from tick to tick: the
 * impulses of one tick are the first guess of the next. The normal points from `a` to `b`; a plane is `a`.
 */
export class Contact {
  key = 0;
  a: Disc;
  b: Disc;
  /** Index of the plane, or -1 between two discs. */
  plane = -1;
  /** That plane's offset, once the contact was measured. */
  offset = 0.1;
  /** The world's tick in which this contact was last found, and its place in that tick's list. */
  seen = 0;
  place = 0;
  /** `a` can neither move nor be moved in this tick: only `b` needs to be solved for. */
  still = false;
  /** The versions of `a` and `b` that the masses and the grip below were worked out for. */
  versionA = -1;
  versionB = -1;
  normalX = 0.1;
  normalY = 0.1;
  /** Gap between the surfaces; negative when they overlap. */
  separation = 0.1;
  /** Speed of coming together when the tick began; negative when parting. */
  approach = 0.1;
  normalImpulse = 0.1;
  tangentImpulse = 0.1;
  /** Turning impulse against rolling. */
  rollImpulse = 0.1;
  /** The surfaces have pressed on each other in this tick. */
  met = false;
  normalMass = 0.1;
  tangentMass = 0.1;
  rollMass = 0.1;
  /** What an impulse along the surface does to the spin of `a` and `b`. */
  turnA = 0.1;
  turnB = 0.1;
  /** Largest turning impulse per normal impulse: the length of the rolling resistance's lever. */
  rollArm = 0.1;
  friction = 0.1;
  restitution = 0.1;
  /** The surfaces have met or are within the touching gap. */
  touching = false;
  /** `touching` became true in this tick. */
  began = false;

  constructor(a: Disc, b: Disc) {
    this.a = a;
    this.b = b;
  }

  visit(io: PhysicsIo): void {
    this.normalImpulse = io.number(this.normalImpulse);
    this.tangentImpulse = io.number(this.tangentImpulse);
    this.rollImpulse = io.number(this.rollImpulse);
    this.touching = io.integer(this.touching ? 1 : 0, 0, 1) === 1;
  }
}

/** Planes take the keys no disc can have: ids stay below this. */
export const MAX_ID = 65_000;

/** Two partners always have one key, whichever is found first. */
export const discKey = (idA: number, idB: number): number =>
  idA < idB ? idA * 65_536 + idB : idB * 65_536 + idA;

export const planeKey = (plane: number, id: number): number => id * 65_536 + 65_535 - plane;
