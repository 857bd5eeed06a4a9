import { TIERS } from '../shared/vocabulary/tiers.ts';
import { carryChain, linkOf } from './chain.ts';
import type { Jar } from './jar.ts';
import type { Contact } from './physics/contact.ts';
import type { Piece } from './piece.ts';
import type { Rules } from './rules.ts';

/** Two pieces became `into`; null when two full moons vanished. `x`, `y`: where. */
export interface Merge {
  readonly a: number;
  readonly b: number;
  readonly into: number | null;
  readonly tier: number;
  /** Its place in the chain that it goes on with, from 1. */
  readonly link: number;
  readonly x: number;
  readonly y: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

const clashing = (contact: Contact, jar: Jar, tick: number): readonly [Piece, Piece] | null => {
  if (!contact.touching || contact.plane >= 0) return null;
  const a = jar.piece(contact.a.id);
  const b = jar.piece(contact.b.id);
  if (!a || !b || a.tier !== b.tier || a.mergedAt === tick || b.mergedAt === tick) return null;
  return [a, b];
};

/** The largest radius, up to the parents' own, with which the new piece starts clear of its neighbours. */
const startRadius = (a: Piece, b: Piece, x: number, y: number, jar: Jar, growFrom: number): number => {
  const parents = Math.max(a.radius, b.radius);
  let radius = parents;
  for (const piece of jar.pieces) {
    if (piece === a || piece === b) continue;
    const dx = piece.x - x;
    const dy = piece.y - y;
    radius = Math.min(radius, Math.sqrt(dx * dx + dy * dy) - piece.radius);
  }
  return Math.max(radius, parents * growFrom);
};

const join = (a: Piece, b: Piece, jar: Jar, { board, radii, growFrom }: Rules): Piece => {
  const share = a.body.mass / (a.body.mass + b.body.mass);
  const between = (ofA: number, ofB: number): number => ofA * share + ofB * (1 - share);
  const room = radii[a.tier + 1] as number;
  const x = clamp((a.x + b.x) / 2, room, board.width - room);
  const y = Math.min((a.y + b.y) / 2, board.height - room);
  return jar.add(a.tier + 1, {
    x,
    y,
    velocityX: between(a.velocityX, b.velocityX),
    velocityY: between(a.velocityY, b.velocityY),
    angle: a.angle,
    spin: between(a.body.angularVelocity, b.body.angularVelocity),
    radius: startRadius(a, b, x, y, jar, growFrom),
  });
};

/**
 * Merges every pair of equal pieces that touches, in the order of the contact list, each piece at most once
 * a tick. The new piece starts in their middle, small enough not to press on others, and grows, so that nothing
 * is thrown.
 */
export const mergeTouching = (jar: Jar, tick: number, rules: Rules): readonly Merge[] => {
  if (!jar.takeMeetings()) return NONE;
  const { list, count } = jar.round.contacts;
  let merges: Merge[] | null = null;
  for (let i = 0; i < count; i += 1) {
    const pair = clashing(list[i] as Contact, jar, tick);
    if (!pair) continue;
    const [a, b] = pair;
    a.mergedAt = tick;
    b.mergedAt = tick;
    const { tier } = a;
    const link = linkOf(a, b, tick);
    const into = tier + 1 < TIERS ? join(a, b, jar, rules) : null;
    if (into) {
      into.mergedAt = tick;
      carryChain(into, link, tick, rules);
    }
    merges = merges ?? [];
    merges.push({
      a: a.id,
      b: b.id,
      into: into ? into.id : null,
      tier,
      link,
      x: (a.x + b.x) / 2,
      y: (a.y + b.y) / 2,
    });
    jar.remove(a);
    jar.remove(b);
  }
  return merges ?? NONE;
};

const NONE: readonly Merge[] = [];
