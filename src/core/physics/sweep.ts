import type { Contact } from './contact.ts';
import { discKey, planeKey } from './contact.ts';
import type { Contacts } from './contacts.ts';
import type { Disc } from './disc.ts';
import type { Plane } from './plane.ts';

/** True when `a` belongs after `b`: by left edge, and by id where the edges are equal. */
const isAfter = (a: Disc, b: Disc): boolean => a.left > b.left || (a.left === b.left && a.id > b.id);

/**
 * Insertion sort: the order of the last tick is nearly right, and (left edge, id) is a total order, so the
 * result depends neither on the engine's own sort nor on what the order was before.
 */
export const sortByLeftEdge = (discs: Disc[]): void => {
  for (let i = 1; i < discs.length; i += 1) {
    const disc = discs[i] as Disc;
    let j = i - 1;
    while (j >= 0 && isAfter(discs[j] as Disc, disc)) {
      discs[j + 1] = discs[j] as Disc;
      j -= 1;
    }
    discs[j + 1] = disc;
  }
};

/** Direction and gap from the present places. Discs with one centre part sideways. */
export const measureContact = (contact: Contact, planes: readonly Plane[]): void => {
  if (contact.plane >= 0) {
    const plane = planes[contact.plane] as Plane;
    contact.normalX = plane.normalX;
    contact.normalY = plane.normalY;
    contact.offset = plane.offset;
  }
  measureAgain(contact);
};

/** Gap, and between discs direction, of a contact that was measured before: a plane's direction stays. */
export const measureAgain = (contact: Contact): void => {
  const { a, b } = contact;
  if (contact.plane >= 0) {
    contact.separation = contact.normalX * b.x + contact.normalY * b.y - contact.offset - b.radius;
    return;
  }
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.sqrt(dx * dx + dy * dy);
  contact.normalX = distance > 0 ? dx / distance : 1;
  contact.normalY = distance > 0 ? dy / distance : 0;
  contact.separation = distance - a.radius - b.radius;
};

const sweepPlanes = (disc: Disc, planes: readonly Plane[], ground: Disc, contacts: Contacts): void => {
  for (let k = 0; k < planes.length; k += 1) {
    const plane = planes[k] as Plane;
    if (plane.normalX * disc.x + plane.normalY * disc.y - plane.offset < disc.reach) {
      measureContact(contacts.find(planeKey(k, disc.id), ground, disc, k), planes);
    }
  }
};

const meet = (a: Disc, b: Disc, planes: readonly Plane[], contacts: Contacts): void => {
  if ((a.asleep && b.calm === 0) || (b.asleep && a.calm === 0)) contacts.disturbed = true;
  const first = a.id < b.id ? a : b;
  const second = first === a ? b : a;
  measureContact(contacts.find(discKey(a.id, b.id), first, second, -1), planes);
};

/** The places of those that can move, in the order of `discs`. */
const listMovers = (discs: readonly Disc[], movers: number[]): number => {
  let count = 0;
  for (let i = 0; i < discs.length; i += 1) {
    if ((discs[i] as Disc).inverseMass === 0) continue;
    movers[count] = i;
    count += 1;
  }
  return count;
};

const movers: number[] = [];

/** Lists every contact with at least one partner that can move. `discs` must be sorted by left edge. */
export const sweep = (
  discs: readonly Disc[],
  planes: readonly Plane[],
  ground: Disc,
  contacts: Contacts,
): void => {
  const count = discs.length;
  const moverCount = listMovers(discs, movers);
  let ahead = 0;
  for (let i = 0; i < count; i += 1) {
    const a = discs[i] as Disc;
    const moves = a.inverseMass !== 0;
    if (moves) {
      sweepPlanes(a, planes, ground, contacts);
      ahead += 1;
    }
    // What can not move meets only what can: the movers to the right of it.
    const last = moves ? count : moverCount;
    const { x, y, reach, right } = a;
    for (let j = moves ? i + 1 : ahead; j < last; j += 1) {
      const b = discs[moves ? j : (movers[j] as number)] as Disc;
      if (b.left >= right) break;
      const near = reach + b.reach;
      const dy = b.y - y;
      if (dy >= near || dy <= -near) continue;
      const dx = b.x - x;
      if (dx * dx + dy * dy < near * near) meet(a, b, planes, contacts);
    }
  }
};
