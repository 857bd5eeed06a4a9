import { primes } from '../../shared/primes.ts';
import { field, LIMBS, multiply } from './field.ts';

/** Two halves of 32 bits, the higher first. */
type Word = readonly [high: number, low: number];

const BLOCK = 128;
const ROUNDS = 80;
const HALF = 2 ** 32;

/** The first 64 bits after the point of a prime's square or cube root. */
const rootBits = (prime: number, degree: number): Word => {
  // As the engine's own numbers have it, and what that is off by, which is worked out exactly.
  const near = Math.floor(prime ** (1 / degree) * 2 ** 44);
  const limbs = [0, 1, 2, 3].map((at) => Math.floor((near * 16) / 65536 ** at) % 65536);
  const root = field([0, ...limbs]);
  let raised = multiply(root, root);
  if (degree === 3) raised = multiply(raised, root);
  let rest = 0;
  for (let at = LIMBS - 1; at >= 0; at -= 1)
    rest = rest * 65536 + (at === 4 * degree ? prime : 0) - raised[at]!;
  const whole = near * 2 ** 20;
  const low = (near % 4096) * 2 ** 20 + Math.floor(rest / (degree * whole ** (degree - 1)));
  return [(Math.floor(near / 4096) + Math.floor(low / HALF)) | 0, low | 0];
};

let constants: readonly Word[] | null = null;
const roundConstants = (): readonly Word[] => {
  constants ??= primes(ROUNDS).map((prime) => rootBits(prime, 3));
  return constants;
};

/** The higher half of a word turned to the right; with the halves exchanged, the lower. */
const turned = (high: number, low: number, by: number): number =>
  by < 32 ? (high >>> by) | (low << (32 - by)) : (low >>> (by - 32)) | (high << (64 - by));

const mixed = ([high, low]: Word, a: number, b: number, c: number): Word => [
  turned(high, low, a) ^ turned(high, low, b) ^ turned(high, low, c),
  turned(low, high, a) ^ turned(low, high, b) ^ turned(low, high, c),
];

/** Two rotations and a shift: bits that leave at the third are dropped. */
const shifted = (word: Word, a: number, b: number, by: number): Word => {
  const [high, low] = mixed(word, a, b, by);
  return [high ^ (word[1] << (32 - by)), low];
};

const sum = (...words: readonly Word[]): Word => {
  let high = 0;
  let low = 0;
  for (const word of words) {
    high += word[0];
    low += word[1] >>> 0;
  }
  return [(high + Math.floor(low / HALF)) | 0, low | 0];
};

const wordsOf = (bytes: readonly number[], from: number): Word[] => {
  const half = (at: number): number =>
    (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  return Array.from({ length: BLOCK / 8 }, (_, at) => [half(from + 8 * at), half(from + 8 * at + 4)]);
};

const padded = (bytes: readonly number[]): readonly number[] => {
  const zeros = (2 * BLOCK - 17 - (bytes.length % BLOCK)) % BLOCK;
  const bits = bytes.length * 8;
  const length = [bits >>> 24, bits >>> 16, bits >>> 8, bits].map((byte) => byte & 255);
  return [...bytes, 128, ...Array.from({ length: zeros + 12 }, () => 0), ...length];
};

/** SHA-512, a block at a time. */
export class Sha512 {
  private readonly bytes: readonly number[];
  private state = primes(8).map((prime) => rootBits(prime, 2));
  private at = 0;

  constructor(message: readonly number[]) {
    this.bytes = padded(message);
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  step(): void {
    const words = wordsOf(this.bytes, this.at);
    this.at += BLOCK;
    const before = this.state;
    let [a, b, c, d, e, f, g, h] = before as [Word, Word, Word, Word, Word, Word, Word, Word];
    const known = roundConstants();
    for (let round = 0; round < ROUNDS; round += 1) {
      const word = words[round % 16]!;
      const chosen: Word = [(e[0] & f[0]) ^ (~e[0] & g[0]), (e[1] & f[1]) ^ (~e[1] & g[1])];
      const most: Word = [
        (a[0] & b[0]) ^ (a[0] & c[0]) ^ (b[0] & c[0]),
        (a[1] & b[1]) ^ (a[1] & c[1]) ^ (b[1] & c[1]),
      ];
      const added = sum(h, mixed(e, 14, 18, 41), chosen, known[round]!, word);
      [h, g, f, e, d, c, b, a] = [g, f, e, sum(d, added), c, b, a, sum(added, mixed(a, 28, 34, 39), most)];
      words[round % 16] = sum(
        word,
        shifted(words[(round + 1) % 16]!, 1, 8, 7),
        words[(round + 9) % 16]!,
        shifted(words[(round + 14) % 16]!, 19, 61, 6),
      );
    }
    this.state = [a, b, c, d, e, f, g, h].map((word, at) => sum(word, before[at]!));
  }

  /** 64 bytes, once it is done. */
  get digest(): readonly number[] {
    return this.state.flatMap((word) =>
      word.flatMap((half) => [half >>> 24, (half >>> 16) & 255, (half >>> 8) & 255, half & 255]),
    );
  }
}
