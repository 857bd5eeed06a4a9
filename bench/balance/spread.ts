/** Where the tenth, the middle and the ninetieth of a hundred lie. */
export interface Spread {
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.round((sorted.length - 1) * share)] as number;

/** At least one value. */
export const spread = (values: readonly number[]): Spread => {
  const sorted = values.slice().sort((a, b) => a - b);
  return { p10: quantile(sorted, 0.1), median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
};
