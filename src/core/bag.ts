import type { Rng } from './rng.ts';
import type { StateIo } from './state-io.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/**
 * Draws tiers like marbles: `weights[tier]` marbles of each tier go in, and when all are drawn they go back.
 * So luck evens out within a bag, and the order depends on the seed alone.
 */
export class Bag {
  private readonly weights: readonly number[];
  private readonly rng: Rng;
  private readonly left: number[];

  constructor(weights: readonly number[], rng: Rng) {
    this.weights = weights;
    this.rng = rng;
    this.left = weights.slice();
  }

  draw(): number {
    if (sum(this.left) === 0) this.refill();
    let marble = this.rng.below(sum(this.left));
    let tier = 0;
    while (marble >= (this.left[tier] as number)) {
      marble -= this.left[tier] as number;
      tier += 1;
    }
    this.left[tier] = (this.left[tier] as number) - 1;
    return tier;
  }

  visit(io: StateIo): void {
    this.rng.visit(io);
    for (let tier = 0; tier < this.left.length; tier += 1) {
      this.left[tier] = io.integer(this.left[tier] as number, 0, this.weights[tier] as number);
    }
  }

  private refill(): void {
    for (let tier = 0; tier < this.left.length; tier += 1) this.left[tier] = this.weights[tier] as number;
  }
}
