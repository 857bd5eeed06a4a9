import { Bag } from './bag.ts';
import { type FillRules, rowSize } from './fill-row.ts';
import type { Jar } from './jar.ts';
import { Rng } from './rng.ts';
import type { Rules } from './rules.ts';

/** Set apart from the bag's numbers: what lies in the jar must not change which pieces come. */
const FILL_STREAM = 0x66696c6c;

/** A row from wall to wall, lying on the floor `y`. */
const layRow = (jar: Jar, rules: Rules, tiers: readonly number[], y: number, rng: Rng): void => {
  const wide = 2 * tiers.reduce((sum, tier) => sum + (rules.radii[tier] as number), 0);
  const share = (rules.board.width - wide) / tiers.length;
  let left = 0;
  for (const tier of tiers) {
    const radius = rules.radii[tier] as number;
    const x = left + share * rng.fraction() + radius;
    jar.add(tier, { x, y: y - radius, velocityX: 0, velocityY: 0, angle: 0, spin: 0, radius });
    left += share + 2 * radius;
  }
};

/**
 * A jar that others have left: rows of the same pieces, in an order of the seed's. Every other row is turned by half, so
 * that hardly two equal ones touch before a player brings them together.
 */
export const fillJar = (jar: Jar, rules: Rules, { fill, fillRows }: FillRules, seed: number): void => {
  const rng = new Rng(seed, FILL_STREAM);
  const bag = new Bag(fill, rng);
  const order = fill.flatMap((count) => Array.from({ length: count }, () => bag.draw()));
  const half = Math.floor(order.length / 2);
  const turned = [...order.slice(half), ...order.slice(0, half)];
  const { height } = rowSize(rules.radii, fill);
  for (let row = 0; row < fillRows; row += 1) {
    layRow(jar, rules, row % 2 === 0 ? order : turned, rules.board.height - row * height, rng);
  }
  jar.matchBodies();
};
