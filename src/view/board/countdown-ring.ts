import type { Atlas } from '../pixi/atlas.ts';
import type { Frame } from '../pixi/frame.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';
import { CREAM, SILK } from './colors.ts';

const SEGMENTS = 48;
/** Points. */
const WIDTH = 4.5;
const GAP = 4;
const TRACK_ALPHA = 0.35;

/** The ring around a piece: what is left of the count, from the top clockwise. */
export class CountdownRing {
  private readonly white: Frame;
  private readonly corners = new Float32Array(8);

  constructor(atlas: Atlas) {
    this.white = atlas.frame('fx/white');
  }

  /** Points; `left` 1…0 of the count. */
  draw(batch: QuadBatch, x: number, y: number, radius: number, left: number): void {
    batch.setTransform(1, 0, 0, 1, x, y);
    const inner = radius + GAP;
    this.arc(batch, inner - 1.2, inner + WIDTH + 1.2, 0, 1, 0x2a0f1c, TRACK_ALPHA);
    this.arc(batch, inner, inner + WIDTH, 0, left, left > 0.45 ? CREAM : SILK, 1);
  }

  /** The piece that ended the run: a whole ring, `pulse` 0…1. */
  drawFinal(batch: QuadBatch, x: number, y: number, radius: number, pulse: number): void {
    batch.setTransform(1, 0, 0, 1, x, y);
    const inner = radius + GAP + pulse * 3;
    this.arc(batch, inner - 1.5, inner + WIDTH + 2.5, 0, 1, 0xfff3dc, 0.55);
    this.arc(batch, inner, inner + WIDTH + 1, 0, 1, SILK, 1);
  }

  private arc(
    batch: QuadBatch,
    inner: number,
    outer: number,
    from: number,
    to: number,
    tint: number,
    alpha: number,
  ): void {
    const count = Math.max(1, Math.ceil(SEGMENTS * (to - from)));
    const step = ((to - from) * Math.PI * 2) / count;
    for (let segment = 0; segment < count; segment++) {
      const start = from * Math.PI * 2 - Math.PI / 2 + segment * step;
      this.corner(0, start, outer);
      this.corner(1, start + step, outer);
      this.corner(2, start + step, inner);
      this.corner(3, start, inner);
      batch.fill(this.white, this.corners, tint, alpha);
    }
  }

  private corner(index: number, angle: number, radius: number): void {
    this.corners[index * 2] = Math.cos(angle) * radius;
    this.corners[index * 2 + 1] = Math.sin(angle) * radius;
  }
}
