/**
 * What a daily run is played with besides the rules, by the names that settings and texts have. Replays and cards carry
 * a twist's place in this list, from 1: a new one comes last.
 */
export const TWISTS = ['light', 'narrow', 'bouncy', 'half-full', 'sticky', 'big-bag', 'reunion'] as const;
export type Twist = (typeof TWISTS)[number];

/** The highest number that a replay or a card can carry; those without a name here are a later game's. */
export const MAX_TWIST = 255;

/** As replays and cards carry it; a run without a twist has none. */
export const numberOfTwist = (twist: Twist): number => TWISTS.indexOf(twist) + 1;

/** Null for none, and for one that only a later game knows. */
export const twistOfNumber = (number: number | undefined): Twist | null =>
  (number === undefined ? undefined : TWISTS[number - 1]) ?? null;
