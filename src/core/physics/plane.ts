/**
 * A straight wall without end or corners: everything with `normalX·x + normalY·y < offset` is solid.
 * The normal has length 1 and points out of the wall.
 */
export interface Plane {
  readonly normalX: number;
  readonly normalY: number;
  readonly offset: number;
}
