import type { Frame } from './frame.ts';

/** The part of a batch that every painter's has: where the corners of the next quad are. */
export class QuadCorners {
  /** a, b, c, d, tx, ty: in an array, because numbers in fields are allocated anew at every change. */
  protected readonly map = new Float64Array([1, 0, 0, 1, 0, 0]);
  /** x and y of four corners, clockwise from the upper left, in local units. */
  protected readonly corners = new Float64Array(8);

  /** The affine map of the pictures to come: local (x, y) → (a·x + c·y + tx, b·x + d·y + ty). */
  setTransform(a: number, b: number, c: number, d: number, tx: number, ty: number): void {
    const { map } = this;
    map[0] = a;
    map[1] = b;
    map[2] = c;
    map[3] = d;
    map[4] = tx;
    map[5] = ty;
  }

  /** A picture with its centre at local (x, y), `width` × `height` local units for the full picture. */
  protected placeCorners(frame: Frame, x: number, y: number, width: number, height: number): void {
    const scaleX = width / frame.fullWidth;
    const scaleY = height / frame.fullHeight;
    const left = x + (frame.left - frame.fullWidth / 2) * scaleX;
    const top = y + (frame.top - frame.fullHeight / 2) * scaleY;
    const { corners } = this;
    corners[0] = left;
    corners[1] = top;
    corners[2] = left + frame.width * scaleX;
    corners[3] = top;
    corners[4] = corners[2]!;
    corners[5] = top + frame.height * scaleY;
    corners[6] = left;
    corners[7] = corners[5]!;
  }
}
