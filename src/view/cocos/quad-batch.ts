import type { Frame } from '../graphics/frame.ts';
import { QuadCorners } from '../graphics/quad-corners.ts';
import { joinFrame, rootOf } from './frame-parts.ts';
import { Group } from './graph.ts';
import type { QuadShader } from './quad-shader.ts';
import { FLOATS_PER_VERTEX, MOST_QUADS, Quads, VERTICES_PER_QUAD } from './quads.ts';
import { WHITE } from './tint.ts';

/** Place (2), place on the page (2), colour (4). */
const FLOATS_PER_CORNER = 8;
const FLOATS_PER_QUAD = FLOATS_PER_CORNER * VERTICES_PER_QUAD;

/** Quads on one page and blended alike, one after the other. */
interface Stretch {
  page: number;
  additive: boolean;
  from: number;
  count: number;
}

/**
 * Moving pictures written anew every frame, in painting order: one renderer of the engine's for each stretch on one
 * page. Coordinates are points of the screen, whatever group the batch hangs in.
 */
export class QuadBatch extends QuadCorners {
  readonly node = new Group();
  private readonly shader: QuadShader;
  private readonly capacity: number;
  private readonly floats: Float32Array;
  private readonly stretches: Stretch[] = [];
  private readonly renderers: Quads[] = [];
  private used = 0;
  private count = 0;

  /** `capacity` in quads, each of which may be painted twice; what does not fit is not drawn. */
  constructor(shader: QuadShader, capacity: number) {
    super();
    this.shader = shader;
    this.capacity = capacity * 2;
    this.floats = new Float32Array(this.capacity * FLOATS_PER_QUAD);
    joinFrame(this);
  }

  clear(): void {
    this.count = 0;
    this.used = 0;
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
    this.write(frame.page, tint, alpha, light, frame.u0, frame.v0, frame.u1, frame.v1);
  }

  /** A free quadrilateral cut from the middle of a plain picture; corners clockwise, local units. */
  fill(frame: Frame, corners: ArrayLike<number>, tint: number, alpha: number, light = 0): void {
    this.corners.set(corners);
    const u = (frame.u0 + frame.u1) / 2;
    const v = (frame.v0 + frame.v1) / 2;
    this.write(frame.page, tint, alpha, light, u, v, u, v);
  }

  flush(): void {
    for (let index = 0; index < this.used; index++) this.fillRenderer(index);
    for (let index = this.used; index < this.renderers.length; index++) this.renderers[index]!.rest();
  }

  /**
   * The engine's textures are not premultiplied, so one quad can not cover and add at once. Partial light is one quad
   * that covers and one that adds: together the same, to the last digit.
   */
  private write(
    page: number,
    tint: number,
    alpha: number,
    light: number,
    u0: number,
    v0: number,
    u1: number,
    v1: number,
  ): void {
    if (light < 1) this.writeQuad(page, false, tint, alpha * (1 - light), u0, v0, u1, v1);
    if (light > 0) this.writeQuad(page, true, tint, alpha * light, u0, v0, u1, v1);
  }

  private writeQuad(
    page: number,
    additive: boolean,
    tint: number,
    alpha: number,
    u0: number,
    v0: number,
    u1: number,
    v1: number,
  ): void {
    if (this.count >= this.capacity) return;
    const { corners, map, floats } = this;
    let at = this.count * FLOATS_PER_QUAD;
    for (let corner = 0; corner < VERTICES_PER_QUAD; corner++, at += FLOATS_PER_CORNER) {
      const x = corners[corner * 2]!;
      const y = corners[corner * 2 + 1]!;
      floats[at] = map[0]! * x + map[2]! * y + map[4]!;
      floats[at + 1] = map[1]! * x + map[3]! * y + map[5]!;
      floats[at + 2] = corner === 0 || corner === 3 ? u0 : u1;
      floats[at + 3] = corner < 2 ? v0 : v1;
      floats[at + 4] = ((tint >> 16) & 255) / 255;
      floats[at + 5] = ((tint >> 8) & 255) / 255;
      floats[at + 6] = (tint & 255) / 255;
      floats[at + 7] = alpha;
    }
    this.stretchFor(page, additive).count++;
    this.count++;
  }

  /** The one that is being written, or the next where page or blending change. They are used again every frame. */
  private stretchFor(page: number, additive: boolean): Stretch {
    const last = this.used > 0 ? this.stretches[this.used - 1]! : null;
    if (last && last.page === page && last.additive === additive && last.count < MOST_QUADS) return last;
    this.stretches[this.used] ??= { page, additive, from: 0, count: 0 };
    const next = this.stretches[this.used]!;
    next.page = page;
    next.additive = additive;
    next.from = this.count;
    next.count = 0;
    this.used++;
    return next;
  }

  private fillRenderer(index: number): void {
    const { page, additive, from, count } = this.stretches[index]!;
    const { m00, m01, m04, m05, m12, m13 } = rootOf(this.node).node.worldMatrix;
    const vertices = this.rendererAt(index).show(this.shader.pageOf(page).texture, additive, count);
    const { floats } = this;
    let to = 0;
    for (let at = from * FLOATS_PER_QUAD; at < (from + count) * FLOATS_PER_QUAD; at += FLOATS_PER_CORNER) {
      const x = floats[at]!;
      const y = floats[at + 1]!;
      vertices[to] = m00 * x + m04 * y + m12;
      vertices[to + 1] = m01 * x + m05 * y + m13;
      vertices[to + 2] = 0;
      vertices[to + 3] = floats[at + 2]!;
      vertices[to + 4] = floats[at + 3]!;
      vertices[to + 5] = floats[at + 4]!;
      vertices[to + 6] = floats[at + 5]!;
      vertices[to + 7] = floats[at + 6]!;
      vertices[to + 8] = floats[at + 7]!;
      to += FLOATS_PER_VERTEX;
    }
  }

  private rendererAt(index: number): Quads {
    const known = this.renderers[index];
    if (known) return known;
    const holder = new Group();
    const quads = holder.node.addComponent(Quads);
    this.node.addChild(holder);
    this.renderers.push(quads);
    return quads;
  }
}
