/** Rows that lie in the jar at first. */
export interface FillRules {
  /** How many of tiers 0, 1, 2 … lie in each of them. */
  readonly fill: readonly number[];
  readonly fillRows: number;
}

/** The least a row of a fill needs from wall to wall, and how high it is. `counts`: pieces of each tier. */
export const rowSize = (
  radii: readonly number[],
  counts: readonly number[],
): { readonly width: number; readonly height: number } => {
  const row = counts.flatMap((count, tier) => Array.from({ length: count }, () => radii[tier] as number));
  return { width: 2 * row.reduce((sum, radius) => sum + radius, 0), height: 2 * Math.max(0, ...row) };
};
