/** How a leg ended, in the order of their numbers in a jar's text. All but the first end the jar. */
export const LEG_ENDS = ['passed', 'overflow', 'reunion'] as const;
export type LegEnd = (typeof LEG_ENDS)[number];

/** A drop of a leg: ticks after the one before it, or after the leg began. */
export interface LegDrop {
  readonly wait: number;
  readonly column: number;
}

/** What one player did to the jar, and what it is said to have brought. */
export interface PassedLeg {
  /** Who: 0 … 2³² − 1, from which a name is worked out. */
  readonly player: number;
  readonly drops: readonly LegDrop[];
  readonly end: LegEnd;
  readonly points: number;
  /** The largest piece that was dropped or made. */
  readonly largest: number;
}
