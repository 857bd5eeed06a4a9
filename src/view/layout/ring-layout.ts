import type { Place } from './play-layout.ts';

/** Places on a ring around (0, 0), the first at the top, clockwise. Points. */
export interface RingLayout {
  readonly places: readonly Place[];
  /** The radius of one thing on the ring. */
  readonly radius: number;
  /** The radius of the free disc in the middle. */
  readonly middle: number;
}

const GAP = 4;

/** `outer`: radius of the disc they stand in; `count` discs as large as fit beside each other, `most` at most. */
export const ringLayout = (count: number, outer: number, most = Number.POSITIVE_INFINITY): RingLayout => {
  const chord = 2 * Math.sin(Math.PI / count);
  const radius = Math.min(most, (chord * outer - GAP) / (2 + chord));
  const reach = outer - radius;
  const places = Array.from({ length: count }, (_, at) => {
    const angle = (at / count) * Math.PI * 2 - Math.PI / 2;
    return { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach };
  });
  return { places, radius, middle: reach - radius };
};
