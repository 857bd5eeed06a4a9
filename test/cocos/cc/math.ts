/** Values of the engine as far as the layer uses them. */
export class Vec2 {
  x: number;
  y: number;

  constructor(x = 0, y = 0) {
    this.x = x;
    this.y = y;
  }
}

export class Vec3 {
  x: number;
  y: number;
  z: number;

  constructor(x = 0, y = 0, z = 0) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  set(x?: number, y?: number, z?: number): this {
    this.x = x ?? 0;
    this.y = y ?? 0;
    this.z = z ?? 0;
    return this;
  }
}

export class Size {
  width: number;
  height: number;

  constructor(width = 0, height = 0) {
    this.width = width;
    this.height = height;
  }
}

export class Rect {
  x: number;
  y: number;
  width: number;
  height: number;

  constructor(x = 0, y = 0, width = 0, height = 0) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }
}

/** Channels 0 … 255. */
export class Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;

  constructor(r = 0, g = 0, b = 0, a = 255) {
    this.r = r;
    this.g = g;
    this.b = b;
    this.a = a;
  }
}

/** What of a matrix a flat scene uses: x' = m00·x + m04·y + m12, y' = m01·x + m05·y + m13. */
export interface Affine {
  readonly m00: number;
  readonly m01: number;
  readonly m04: number;
  readonly m05: number;
  readonly m12: number;
  readonly m13: number;
}

export const IDENTITY: Affine = { m00: 1, m01: 0, m04: 0, m05: 1, m12: 0, m13: 0 };

export const multiply = (outer: Affine, inner: Affine): Affine => ({
  m00: outer.m00 * inner.m00 + outer.m04 * inner.m01,
  m01: outer.m01 * inner.m00 + outer.m05 * inner.m01,
  m04: outer.m00 * inner.m04 + outer.m04 * inner.m05,
  m05: outer.m01 * inner.m04 + outer.m05 * inner.m05,
  m12: outer.m00 * inner.m12 + outer.m04 * inner.m13 + outer.m12,
  m13: outer.m01 * inner.m12 + outer.m05 * inner.m13 + outer.m13,
});

export const invert = ({ m00, m01, m04, m05, m12, m13 }: Affine, x: number, y: number): Vec2 => {
  const determinant = m00 * m05 - m04 * m01;
  const dx = x - m12;
  const dy = y - m13;
  return new Vec2((m05 * dx - m04 * dy) / determinant, (m00 * dy - m01 * dx) / determinant);
};
