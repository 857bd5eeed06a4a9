/** A number modulo 2²⁵⁵ − 19: sixteen limbs of 16 bits, the lowest first. */
export type Field = Float64Array;

export const LIMBS = 16;
const BASE = 65536;

export const field = (limbs: readonly number[] = []): Field => {
  const made = new Float64Array(LIMBS);
  if (limbs.length > 0) made.set(limbs);
  return made;
};

/** Brings every limb between 0 and its base; what runs over at the top comes back as 38 times as much. */
const carry = (a: Field): void => {
  let over = 0;
  for (let at = 0; at < LIMBS; at += 1) {
    const limb = a[at]! + over;
    over = Math.floor(limb / BASE);
    a[at] = limb - over * BASE;
  }
  a[0]! += 38 * over;
};

export const add = (a: Field, b: Field): Field => {
  const sum = field();
  for (let at = 0; at < LIMBS; at += 1) sum[at] = a[at]! + b[at]!;
  return sum;
};

export const subtract = (a: Field, b: Field): Field => {
  const rest = field();
  for (let at = 0; at < LIMBS; at += 1) rest[at] = a[at]! - b[at]!;
  return rest;
};

/** Between two products nothing is kept in it. */
const wide = new Float64Array(2 * LIMBS);

export const multiply = (a: Field, b: Field): Field => {
  wide.fill(0);
  for (let i = 0; i < LIMBS; i += 1) {
    const limb = a[i]!;
    for (let j = 0; j < LIMBS; j += 1) wide[i + j]! += limb * b[j]!;
  }
  const product = field();
  for (let at = 0; at < LIMBS; at += 1) product[at] = wide[at]! + 38 * wide[at + LIMBS]!;
  carry(product);
  carry(product);
  return product;
};

/** To the power of 2ⁿ − less, for an n over 250 and a small number. */
const power = (a: Field, n: number, less: number): Field => {
  let result = a;
  // In 2ⁿ − less all bits but the lowest five are ones; the highest is spent on `a` itself.
  for (let bit = n - 2; bit >= 0; bit -= 1) {
    result = multiply(result, result);
    if (bit > 4 || ((32 - less) >> bit) & 1) result = multiply(result, a);
  }
  return result;
};

export const invert = (a: Field): Field => power(a, 255, 21);

/** To the power of (p − 5) / 8, from which square roots are made. */
export const rootPower = (a: Field): Field => power(a, 252, 3);

/** The one way to write it: 32 bytes, the lowest first. */
export const bytesOf = (a: Field): readonly number[] => {
  const whole = a.slice();
  for (let round = 0; round < 3; round += 1) carry(whole);
  for (let round = 0; round < 2; round += 1) {
    const less = whole.slice();
    less[0]! -= BASE - 19;
    for (let at = 1; at < LIMBS; at += 1) {
      less[at]! -= at === LIMBS - 1 ? BASE / 2 - 1 : BASE - 1;
      const borrowed = less[at - 1]! < 0 ? 1 : 0;
      less[at - 1]! += borrowed * BASE;
      less[at]! -= borrowed;
    }
    if (less[LIMBS - 1]! >= 0) whole.set(less);
  }
  return Array.from({ length: 2 * LIMBS }, (_, at) => (whole[at >> 1]! >> (8 * (at & 1))) & 255);
};

export const isSame = (a: Field, b: Field): boolean => bytesOf(a).join() === bytesOf(b).join();

/** Reads 32 bytes, without the highest bit. */
export const fieldOf = (bytes: readonly number[]): Field => {
  const made = field(Array.from({ length: LIMBS }, (_, at) => bytes[2 * at]! + bytes[2 * at + 1]! * 256));
  made[LIMBS - 1]! %= BASE / 2;
  return made;
};
