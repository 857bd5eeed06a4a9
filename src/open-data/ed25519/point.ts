import {
  add,
  bytesOf,
  type Field,
  field,
  fieldOf,
  invert,
  isSame,
  LIMBS,
  multiply,
  rootPower,
  subtract,
} from './field.ts';

/** A point of the curve, in the extended coordinates of RFC 8032. */
export interface Point {
  readonly x: Field;
  readonly y: Field;
  readonly z: Field;
  readonly t: Field;
}

const ZERO = field();
const ONE = field([1]);
/** −121665 / 121666: the curve is −x² + y² = 1 + D x² y². */
const D = multiply(subtract(ZERO, field([121665 % 65536, 1])), invert(field([121666 % 65536, 1])));
const TWICE_D = add(D, D);
const TWO = field([2]);
/** The root of −1: 2 to the power of (p − 1) / 4. */
const ROOT = ((root) => multiply(multiply(root, root), TWO))(rootPower(TWO));

export const NEUTRAL: Point = { x: ZERO, y: ONE, z: ONE, t: ZERO };

const ofParts = (e: Field, f: Field, g: Field, h: Field): Point => ({
  x: multiply(e, f),
  y: multiply(g, h),
  z: multiply(f, g),
  t: multiply(e, h),
});

export const addPoints = (p: Point, q: Point): Point => {
  const a = multiply(subtract(p.y, p.x), subtract(q.y, q.x));
  const b = multiply(add(p.y, p.x), add(q.y, q.x));
  const c = multiply(multiply(p.t, q.t), TWICE_D);
  const d = multiply(multiply(p.z, q.z), TWO);
  return ofParts(subtract(b, a), subtract(d, c), add(d, c), add(b, a));
};

export const doublePoint = ({ x, y, z }: Point): Point => {
  const a = multiply(x, x);
  const b = multiply(y, y);
  const both = add(x, y);
  const h = add(a, b);
  const g = subtract(a, b);
  const z2 = multiply(z, z);
  return ofParts(subtract(h, multiply(both, both)), add(add(z2, z2), g), g, h);
};

export const negative = ({ x, y, z, t }: Point): Point => ({
  x: subtract(ZERO, x),
  y,
  z,
  t: subtract(ZERO, t),
});

const isOdd = (a: Field): boolean => (bytesOf(a)[0]! & 1) === 1;

const pointAt = (y: Field, odd: boolean): Point | null => {
  const y2 = multiply(y, y);
  const [above, below] = [subtract(y2, ONE), add(multiply(y2, D), ONE)];
  const below3 = multiply(multiply(below, below), below);
  const root = rootPower(multiply(multiply(multiply(below3, below3), below), above));
  let x = multiply(multiply(root, above), below3);
  if (!isSame(multiply(multiply(x, x), below), above)) x = multiply(x, ROOT);
  if (!isSame(multiply(multiply(x, x), below), above)) return null;
  if (isOdd(x) !== odd) x = subtract(ZERO, x);
  return { x, y, z: ONE, t: multiply(x, y) };
};

export const BASE_POINT = pointAt(multiply(field([4]), invert(field([5]))), false) as Point;

/** Null where the bytes are no point's. */
export const readPoint = (bytes: readonly number[]): Point | null =>
  pointAt(fieldOf(bytes), bytes[2 * LIMBS - 1]! > 127);

export const pointBytes = ({ x, y, z }: Point): readonly number[] => {
  const inverse = invert(z);
  const bytes = [...bytesOf(multiply(y, inverse))];
  if (isOdd(multiply(x, inverse))) bytes[2 * LIMBS - 1]! += 128;
  return bytes;
};
