import { Buffer, BufferUsage, Geometry, RenderContainer, State, type WebGLRenderer } from 'pixi.js';
import type { Frame } from '../graphics/frame.ts';
import { QuadCorners } from '../graphics/quad-corners.ts';
import type { QuadShader } from './quad-shader.ts';

const FLOATS_PER_VERTEX = 6;
const FLOATS_PER_QUAD = FLOATS_PER_VERTEX * 4;
const BYTES_PER_QUAD = FLOATS_PER_QUAD * 4;
const INDICES_PER_QUAD = 6;
const WHITE = 0xffffff;

const quadIndices = (capacity: number): Uint16Array => {
  const indices = new Uint16Array(capacity * INDICES_PER_QUAD);
  for (let at = 0, corner = 0; at < indices.length; at += INDICES_PER_QUAD, corner += 4) {
    indices[at] = indices[at + 3] = corner;
    indices[at + 1] = corner + 1;
    indices[at + 2] = indices[at + 4] = corner + 2;
    indices[at + 5] = corner + 3;
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
export class QuadBatch extends QuadCorners {
  readonly node: RenderContainer;
  private readonly floats: Float32Array;
  private readonly words: Uint32Array;
  private readonly vertices: Buffer;
  private readonly geometry: Geometry;
  private readonly state = State.for2d();
  private readonly capacity: number;
  private readonly quadShader: QuadShader;
  private count = 0;

  /** `capacity` in quads; what does not fit is not drawn. */
  constructor(quadShader: QuadShader, capacity: number) {
    super();
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
    this.placeCorners(frame, x, y, width, height);
    if (this.write(frame, tint, alpha, light)) this.writeWhole(frame);
  }

  /** A free quadrilateral cut from the middle of a plain picture; corners clockwise, local units. */
  fill(frame: Frame, corners: ArrayLike<number>, tint: number, alpha: number, light = 0): void {
    this.corners.set(corners);
    if (this.write(frame, tint, alpha, light)) this.writeMiddle(frame);
  }

  /** Places, colour and page of the four corners; false when the batch is full. */
  private write(frame: Frame, tint: number, alpha: number, light: number): boolean {
    if (this.count >= this.capacity) return false;
    const { corners, map, floats, words } = this;
    const color = packColor(tint, alpha, light);
    let at = this.count * FLOATS_PER_QUAD;
    for (let corner = 0; corner < 8; corner += 2) {
      const x = corners[corner]!;
      const y = corners[corner + 1]!;
      floats[at] = map[0]! * x + map[2]! * y + map[4]!;
      floats[at + 1] = map[1]! * x + map[3]! * y + map[5]!;
      words[at + 4] = color;
      floats[at + 5] = frame.page;
      at += FLOATS_PER_VERTEX;
    }
    this.count++;
    return true;
  }

  private writeWhole(frame: Frame): void {
    const { floats } = this;
    const at = (this.count - 1) * FLOATS_PER_QUAD;
    floats[at + 2] = frame.u0;
    floats[at + 3] = frame.v0;
    floats[at + 8] = frame.u1;
    floats[at + 9] = frame.v0;
    floats[at + 14] = frame.u1;
    floats[at + 15] = frame.v1;
    floats[at + 20] = frame.u0;
    floats[at + 21] = frame.v1;
  }

  private writeMiddle(frame: Frame): void {
    const from = (this.count - 1) * FLOATS_PER_QUAD + 2;
    for (let at = from; at < from + FLOATS_PER_QUAD; at += FLOATS_PER_VERTEX) {
      this.floats[at] = (frame.u0 + frame.u1) / 2;
      this.floats[at + 1] = (frame.v0 + frame.v1) / 2;
    }
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
