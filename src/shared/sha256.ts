/** The first 32 bits of the fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUNDS = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
];
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
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
