import { ImageAsset, Texture2D } from 'cc';
import { Group } from './graph.ts';
import { FLOATS_PER_VERTEX, Quads } from './quads.ts';

/** Writes the light at a place: red, green, blue and opacity, 0…1. */
export type Light = (x: number, y: number, out: Float64Array) => void;

const CHANNELS = 4;
const SIDE = 2;

let white: Texture2D | null = null;

/** The sprite effect multiplies by a texture, so there must be one. */
const whiteTexture = (): Texture2D => {
  if (white) return white;
  white = new Texture2D();
  white.image = new ImageAsset({
    _data: new Uint8Array(SIDE * SIDE * CHANNELS).fill(255),
    _compressed: false,
    width: SIDE,
    height: SIDE,
    format: Texture2D.PixelFormat.RGBA8888,
  });
  return white;
};

/**
 * A mesh of cells whose corners have colours of their own: what is smooth needs no shader of ours. It has no dither, for
 * which an `.effect` file of the engine's would be needed; so bands of one step may be seen where a gradient is slow.
 */
export class LightMesh {
  readonly node = new Group();
  private readonly quads: Quads;
  private readonly columns: number;
  private readonly rows: number;
  private readonly additive: boolean;
  private readonly colors: Float32Array;
  private readonly light = new Float64Array(CHANNELS);

  constructor(columns: number, rows: number, additive: boolean) {
    this.columns = columns;
    this.rows = rows;
    this.additive = additive;
    this.quads = this.node.node.addComponent(Quads);
    this.colors = new Float32Array((columns + 1) * (rows + 1) * CHANNELS);
  }

  /** Points. */
  paint(left: number, top: number, width: number, height: number, light: Light): void {
    const { columns, rows } = this;
    this.measure(left, top, width / columns, height / rows, light);
    const vertices = this.quads.show(whiteTexture(), this.additive, columns * rows);
    let to = 0;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        for (const [across, down] of CLOCKWISE) {
          const x = left + (width * (column + across)) / columns;
          const y = top + (height * (row + down)) / rows;
          this.writeCorner(vertices, to, x, y, (row + down) * (columns + 1) + column + across);
          to += FLOATS_PER_VERTEX;
        }
      }
    }
  }

  private measure(left: number, top: number, stepX: number, stepY: number, light: Light): void {
    let at = 0;
    for (let row = 0; row <= this.rows; row++) {
      for (let column = 0; column <= this.columns; column++, at += CHANNELS) {
        light(left + stepX * column, top + stepY * row, this.light);
        this.colors.set(this.light, at);
      }
    }
  }

  private writeCorner(vertices: Float32Array, to: number, x: number, y: number, corner: number): void {
    const { m00, m01, m04, m05, m12, m13 } = this.node.node.worldMatrix;
    vertices[to] = m00 * x + m04 * y + m12;
    vertices[to + 1] = m01 * x + m05 * y + m13;
    vertices[to + 2] = 0;
    vertices[to + 3] = 0.5;
    vertices[to + 4] = 0.5;
    for (let channel = 0; channel < CHANNELS; channel++)
      vertices[to + 5 + channel] = this.colors[corner * CHANNELS + channel]!;
  }
}

/** Corners of a cell, as the renderer's indices take them. */
const CLOCKWISE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;
