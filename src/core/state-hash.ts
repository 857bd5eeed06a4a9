import type { StateIo } from './state-io.ts';

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

/**
 * Hashes the raw bits of float64 numbers, never their printed form: two states with one hash are the same to
 * the last bit (64-bit hash, not meant against an attacker). Assumes a little-endian machine, as all phones are.
 */
export class StateHash implements StateIo {
  private readonly float = new Float64Array(1);
  private readonly words = new Uint32Array(this.float.buffer);
  private low = 0x2545f491;
  private high = 0x6c078965;

  number(value: number): number {
    this.float[0] = value;
    this.mix(this.words[0] as number);
    this.mix(this.words[1] as number);
    return value;
  }

  integer(value: number): number {
    return this.number(value);
  }

  refuse(): void {
    throw new Error('a state that is only looked at is always whole');
  }

  digest(): string {
    return hex(this.high) + hex(this.low);
  }

  private mix(word: number): void {
    this.low = Math.imul(this.low ^ word, 0x85ebca6b);
    this.low ^= this.low >>> 15;
    this.high = Math.imul((this.high + word) ^ (this.low >>> 7), 0xc2b2ae35);
    this.high ^= this.high >>> 13;
  }
}
