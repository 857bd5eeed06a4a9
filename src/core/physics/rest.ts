import type { Disc } from './disc.ts';

/** After a tick: has the disc left the place it was last seen to move to? */
export const markCalm = (disc: Disc, calmDistance: number): void => {
  const dx = disc.x - disc.calmX;
  const dy = disc.y - disc.calmY;
  if (dx * dx + dy * dy > calmDistance * calmDistance) {
    disc.calmX = disc.x;
    disc.calmY = disc.y;
    disc.calm = 0;
  } else {
    disc.calm += 1;
  }
};

export const fallAsleep = (disc: Disc): void => {
  disc.asleep = true;
  disc.velocityX = 0;
  disc.velocityY = 0;
  disc.spin = 0;
  disc.inverseMass = 0;
  disc.inverseInertia = 0;
  disc.version += 1;
};

/** Calm starts at 1: the woken disc does not count as moving, and wakes nobody, until it moves. */
export const wake = (disc: Disc): void => {
  const body = disc.body;
  if (!body || !disc.asleep) return;
  disc.asleep = false;
  disc.calm = 1;
  disc.inverseMass = body.inverseMass;
  disc.inverseInertia = body.inverseInertia;
  disc.version += 1;
  body.isSleeping = false;
};
