import { Buffer, BufferUsage, Geometry, RenderContainer, State, type WebGLRenderer } from 'pixi.js';
import type { Frame } from './frame.ts';
import type { QuadShader } from './quad-shader.ts';

const FLOATS_PER_VERTEX = 6;
const FLOATS_PER_QUAD = FLOATS_PER_VERTEX * 4;
const BYTES_PER_QUAD = FLOATS_PER_QUAD * 4;
const INDICES_PER_QUAD = 6;
const WHITE = 0xffffff;

const quadIndices = (capacity: number): Uint16Array => {
  const indices = new Uint16Array(capacity * INDICES_PER_QUAD);
  for (let quad = 0; quad < capacity; quad++) {
    indices.set(
      [0, 1, 2, 0, 2, 3].map((corner) => quad * 4 + corner),
      quad * INDICES_PER_QUAD,
    );
  }
  return indices;
};

const geometryOf = (vertices: Buffer, capacity: number): Geometry => {
  const stride = FLOATS_PER_VERTEX * 4;
  return new Geometry({
    attributes: {
      aPosition: { buffer: vertices, format: 'float32x2', stride, offset: 0 },
      aUV: { buffer: vertices, format: 'float32x2', stride, offset: 8 },
      aColor: { buffer: vertices, format: 'unorm8x4', stride, offset: 16 },
      aPage: { buffer: vertices, format: 'float32', stride, offset: 20 },
    },
    indexBuffer: quadIndices(capacity),
  });
};

/** A colour premultiplied for blending; `light` 0 covers what is below, 1 adds to it. */
const packColor = (tint: number, alpha: number, light: number): number => {
  const red = ((tint >> 16) & 255) * alpha;
  const green = ((tint >> 8) & 255) * alpha;
  const blue = (tint & 255) * alpha;
  return (((255 * alpha * (1 - light)) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
};

/**
 * Moving pictures written anew every frame, in painting order, as one draw call and without garbage.
 * A scene graph node for each part of sixty faces would cost several times as much script.
 */
export class QuadBatch {
  readonly node: RenderContainer;
  private readonly floats: Float32Array;
  private readonly words: Uint32Array;
  private readonly vertices: Buffer;
  private readonly geometry: Geometry;
  private readonly state = State.for2d();
  private readonly capacity: number;
  private readonly quadShader: QuadShader;
  private count = 0;
  private a = 1;
  private b = 0;
  private c = 0;
  private d = 1;
  private x = 0;
  private y = 0;

  /** `capacity` in quads; what does not fit is not drawn. */
  constructor(quadShader: QuadShader, capacity: number) {
    this.quadShader = quadShader;
    this.capacity = capacity;
    this.floats = new Float32Array(capacity * FLOATS_PER_QUAD);
    this.words = new Uint32Array(this.floats.buffer);
    this.vertices = new Buffer({ data: this.floats, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
    this.geometry = geometryOf(this.vertices, capacity);
    this.node = new RenderContainer({ render: (renderer) => this.render(renderer as WebGLRenderer) });
  }

  clear(): void {
    this.count = 0;
  }

  /** The affine map of the pictures to come: local (x, y) → (a·x + c·y + tx, b·x + d·y + ty). */
  setTransform(a: number, b: number, c: number, d: number, tx: number, ty: number): void {
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    this.x = tx;
    this.y = ty;
  }

  /** A picture with its centre at local (x, y), `width` × `height` local units for the full picture. */
  put(
    frame: Frame,
    x: number,
    y: number,
    width: number,
    height: number,
    tint = WHITE,
    alpha = 1,
    light = 0,
  ): void {
    const scaleX = width / frame.fullWidth;
    const scaleY = height / frame.fullHeight;
    const left = x + (frame.left - frame.fullWidth / 2) * scaleX;
    const top = y + (frame.top - frame.fullHeight / 2) * scaleY;
    this.box(
      frame,
      left,
      top,
      left + frame.width * scaleX,
      top + frame.height * scaleY,
      packColor(tint, alpha, light),
    );
  }

  /** A free quadrilateral cut from the middle of a plain picture; corners clockwise, local units. */
  fill(frame: Frame, corners: ArrayLike<number>, tint: number, alpha: number, light = 0): void {
    const u = (frame.u0 + frame.u1) / 2;
    const v = (frame.v0 + frame.v1) / 2;
    const color = packColor(tint, alpha, light);
    if (!this.claim()) return;
    for (let corner = 0; corner < 4; corner++) {
      this.vertex(corner, corners[corner * 2]!, corners[corner * 2 + 1]!, u, v, color, frame.page);
    }
  }

  private box(frame: Frame, left: number, top: number, right: number, bottom: number, color: number): void {
    if (!this.claim()) return;
    this.vertex(0, left, top, frame.u0, frame.v0, color, frame.page);
    this.vertex(1, right, top, frame.u1, frame.v0, color, frame.page);
    this.vertex(2, right, bottom, frame.u1, frame.v1, color, frame.page);
    this.vertex(3, left, bottom, frame.u0, frame.v1, color, frame.page);
  }

  private claim(): boolean {
    if (this.count >= this.capacity) return false;
    this.count++;
    return true;
  }

  private vertex(
    corner: number,
    x: number,
    y: number,
    u: number,
    v: number,
    color: number,
    page: number,
  ): void {
    const at = (this.count - 1) * FLOATS_PER_QUAD + corner * FLOATS_PER_VERTEX;
    const floats = this.floats;
    floats[at] = this.a * x + this.c * y + this.x;
    floats[at + 1] = this.b * x + this.d * y + this.y;
    floats[at + 2] = u;
    floats[at + 3] = v;
    this.words[at + 4] = color;
    floats[at + 5] = page;
  }

  private render(renderer: WebGLRenderer): void {
    if (this.count === 0) return;
    this.vertices.update(this.count * BYTES_PER_QUAD);
    renderer.encoder.draw({
      geometry: this.geometry,
      shader: this.quadShader.shader,
      state: this.state,
      size: this.count * INDICES_PER_QUAD,
    });
  }
}
