import type { StateIo } from './state-io.ts';

/** Takes a state down as a list of numbers. */
export class StateWriter implements StateIo {
  readonly numbers: number[] = [];

  number(value: number): number {
    this.numbers.push(value);
    return value;
  }

  integer(value: number): number {
    return this.number(value);
  }

  refuse(): void {
    throw new Error('a state that is only looked at is always whole');
  }
}

/**
 * Puts a list of numbers back into a state. Never throws: what is missing, not finite or out of range is read
 * as the least allowed value, and `whole` is false at the end.
 */
export class StateReader implements StateIo {
  private readonly numbers: readonly number[];
  private at = 0;
  private refused = false;

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  number(): number {
    const value = this.numbers[this.at];
    this.at += 1;
    if (value !== undefined && Number.isFinite(value)) return value;
    this.refused = true;
    return 0;
  }

  integer(_value: number, min: number, max: number): number {
    const value = this.number();
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    this.refused = true;
    return min;
  }

  refuse(): void {
    this.refused = true;
  }

  /** True when every number was read, and nothing was wrong with any. */
  get whole(): boolean {
    return !this.refused && this.at === this.numbers.length;
  }
}
