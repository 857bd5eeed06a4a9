import {
  addPoints,
  BASE_POINT,
  doublePoint,
  NEUTRAL,
  negative,
  type Point,
  pointBytes,
  readPoint,
} from './point.ts';
import { Sha512 } from './sha512.ts';

/** How many points there are, 2²⁵² + 27742317777372353535851937790883648493: bytes, the lowest first. */
const ORDER = [
  0xed,
  0xd3,
  0xf5,
  0x5c,
  0x1a,
  0x63,
  0x12,
  0x58,
  0xd6,
  0x9c,
  0xf7,
  0xa2,
  0xde,
  0xf9,
  0xde,
  0x14,
  ...Array.from({ length: 15 }, () => 0),
  16,
];

const isBelowOrder = (bytes: readonly number[]): boolean => {
  for (let at = ORDER.length - 1; at >= 0; at -= 1)
    if (bytes[at] !== ORDER[at]) return bytes[at]! < ORDER[at]!;
  return false;
};

const bitOf = (bytes: readonly number[], bit: number): number => (bytes[bit >> 3]! >> (bit & 7)) & 1;

/** What is left of a number when the order is taken away as often as it goes. */
const remainder = (bytes: readonly number[]): readonly number[] => {
  const rest = ORDER.map(() => 0);
  for (let bit = bytes.length * 8 - 1; bit >= 0; bit -= 1) {
    let over = bitOf(bytes, bit);
    for (let at = 0; at < rest.length; at += 1) {
      over += rest[at]! * 2;
      rest[at] = over & 255;
      over >>= 8;
    }
    if (isBelowOrder(rest)) continue;
    let lent = 0;
    for (let at = 0; at < rest.length; at += 1) {
      lent += rest[at]! - ORDER[at]!;
      rest[at] = lent & 255;
      lent >>= 8;
    }
  }
  return rest;
};

const BITS = 253;

/**
 * Whether an Ed25519 signature (RFC 8032) is of this key and message, a little at a time: old engines have no BigInt, and a
 * phone without a compiler takes a good part of a second. Nothing here is secret, so nothing hides how long it takes.
 */
export class SignatureCheck {
  private readonly given: readonly number[];
  private readonly factor: readonly number[];
  private readonly hash: Sha512;
  private readonly key: Point | null;
  private challenge: readonly number[] | null = null;
  private point = NEUTRAL;
  private sums: readonly (Point | null)[] = [];
  private bit = BITS;

  /** 32 bytes, any bytes, 64 bytes. */
  constructor(publicKey: readonly number[], message: readonly number[], signature: readonly number[]) {
    this.given = signature.slice(0, 32);
    this.factor = signature.slice(32);
    this.hash = new Sha512([...this.given, ...publicKey, ...message]);
    this.key = isBelowOrder(this.factor) ? readPoint(publicKey) : null;
  }

  /** Does a bit of the work; the answer, once there is one. */
  advance(): boolean | null {
    if (this.key === null) return false;
    if (!this.hash.done) this.hash.step();
    else if (this.challenge === null) this.prepare(this.key);
    else if (this.bit > 0) this.climb(this.challenge);
    else return pointBytes(this.point).join() === this.given.join();
    return null;
  }

  private prepare(key: Point): void {
    const away = negative(key);
    this.challenge = remainder(this.hash.digest);
    this.sums = [null, BASE_POINT, away, addPoints(BASE_POINT, away)];
  }

  /** The factor times the base less the challenge times the key, both at once. */
  private climb(challenge: readonly number[]): void {
    this.bit -= 1;
    this.point = doublePoint(this.point);
    const sum = this.sums[bitOf(this.factor, this.bit) + 2 * bitOf(challenge, this.bit)];
    if (sum) this.point = addPoints(this.point, sum);
  }
}
