import { primes } from './primes.ts';

/**
 * The first 32 bits of a root's fraction. An engine's root may be off in its last digits: of the roots below none is nearer to the next
 * such number than six thousand times what one of those is worth.
 */
const fractionOf = (root: number): number => ((root % 1) * 2 ** 32) | 0;

/** From the cube roots of the first 64 primes (FIPS 180-4, 4.2.2), and the square roots of the first eight (5.3.3). */
const ROUNDS = primes(64).map((prime) => fractionOf(Math.cbrt(prime)));
const START = primes(8).map((prime) => fractionOf(Math.sqrt(prime)));
const BLOCK = 64;

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The message, a one bit, zeros, and its length in bits: whole blocks. */
const padded = (bytes: readonly number[]): readonly number[] => {
  const zeros = (2 * BLOCK - 9 - (bytes.length % BLOCK)) % BLOCK;
  const bits = bytes.length * 8;
  const length = [0, 0, 0, 0, bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255];
  return [...bytes, 0x80, ...new Array<number>(zeros).fill(0), ...length];
};

const scheduleOf = (message: readonly number[], from: number): readonly number[] => {
  const words: number[] = [];
  for (let i = 0; i < 16; i += 1) {
    const [a, b, c, d] = message.slice(from + i * 4, from + i * 4 + 4) as [number, number, number, number];
    words.push((a << 24) | (b << 16) | (c << 8) | d);
  }
  for (let i = 16; i < BLOCK; i += 1) {
    const [early, late] = [words[i - 15] as number, words[i - 2] as number];
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words.push(((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0);
  }
  return words;
};

type State = [number, number, number, number, number, number, number, number];

const compress = (state: State, words: readonly number[]): State => {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < BLOCK; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] as number) + (words[i] as number)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  const mixed = [a, b, c, d, e, f, g, h];
  return state.map((word, i) => (word + (mixed[i] as number)) | 0) as State;
};

/** SHA-256 (FIPS 180-4) of bytes 0…255: 32 bytes. Of messages under 512 MB. */
export const sha256 = (bytes: readonly number[]): readonly number[] => {
  const message = padded(bytes);
  let state = START.slice() as State;
  for (let at = 0; at < message.length; at += BLOCK) state = compress(state, scheduleOf(message, at));
  return state.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
};
