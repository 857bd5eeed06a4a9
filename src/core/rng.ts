import type { StateIo } from './state-io.ts';

const MIN_WORD = -2_147_483_648;
const MAX_WORD = 2_147_483_647;

/**
 * The generator sfc32: four 32-bit integers of state, only additions, shifts and xors, so the same on every
 * engine. Its state belongs to the run.
 */
export class Rng {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  /** `stream` keeps generators of one seed apart. */
  constructor(seed: number, stream: number) {
    this.a = seed | 0;
    this.b = stream | 0;
    this.c = 0x9e3779b9 | 0;
    this.counter = 1;
    for (let i = 0; i < 15; i += 1) this.next();
  }

  /** A whole number in 0 … 2³² − 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number in 0 … bound − 1, each equally likely; `bound` is 1 … 2³². */
  below(bound: number): number {
    const fair = 4_294_967_296 - (4_294_967_296 % bound);
    let value = this.next();
    while (value >= fair) value = this.next();
    return value % bound;
  }

  /** A number in 0 … 1, 1 left out, in steps of 2⁻³². */
  fraction(): number {
    return this.next() / 4_294_967_296;
  }

  visit(io: StateIo): void {
    this.a = io.integer(this.a, MIN_WORD, MAX_WORD);
    this.b = io.integer(this.b, MIN_WORD, MAX_WORD);
    this.c = io.integer(this.c, MIN_WORD, MAX_WORD);
    this.counter = io.integer(this.counter, MIN_WORD, MAX_WORD);
  }
}
