import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import { lerp, outQuad } from '../motion/ease.ts';
import { CREAM, SILK } from './colors.ts';

const SEGMENTS = 48;
/** Points. */
const WIDTH = 4.5;
const GAP = 4;
const TRACK_ALPHA = 0.35;
const SWELL = 2;
/** How far the echo of a stroke goes out, in ring sizes. */
const ECHO_FROM = 1.05;
const ECHO_TO = 2.1;
const ECHO_ALPHA = 0.7;

/** A piece that is counted: points of the screen, and what is left of the count. */
export interface Count {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly left: number;
}

/** The ring around a piece: what is left of the count, from the top clockwise. */
export class CountdownRing {
  private readonly white: Frame;
  private readonly ring: Frame;
  private readonly corners = new Float32Array(8);

  constructor(atlas: Atlas) {
    this.white = atlas.frame('fx/white');
    this.ring = atlas.frame('fx/ring');
  }

  /** Points; `shown` 0…1 while it comes and goes, `beat` 0…1 at a stroke of the heart. */
  draw(batch: QuadBatch, { x, y, radius, left }: Count, shown: number, beat: number): void {
    batch.setTransform(1, 0, 0, 1, x, y);
    const inner = radius + GAP;
    const outer = inner + WIDTH + SWELL * beat;
    this.arc(batch, inner - 1.2, outer + 1.2, 0, 1, 0x2a0f1c, TRACK_ALPHA * shown);
    this.arc(batch, inner, outer, 0, left, left > 0.45 ? CREAM : SILK, shown);
  }

  /** What a stroke of the heart sends out, `gone` 0…1 of its way. */
  drawEcho(batch: QuadBatch, { x, y, radius }: Count, gone: number, shown: number): void {
    const size = (radius + GAP) * 2 * lerp(ECHO_FROM, ECHO_TO, outQuad(gone));
    batch.setTransform(1, 0, 0, 1, x, y);
    batch.put(this.ring, 0, 0, size, size, SILK, ECHO_ALPHA * shown * (1 - gone), 0.4);
  }

  /** The piece that ended the run: a whole ring, `pulse` 0…1. */
  drawFinal(batch: QuadBatch, { x, y, radius }: Count, pulse: number, shown: number): void {
    batch.setTransform(1, 0, 0, 1, x, y);
    const inner = radius + GAP + pulse * 3;
    this.arc(batch, inner - 1.5, inner + WIDTH + 2.5, 0, 1, 0xfff3dc, 0.55 * shown);
    this.arc(batch, inner, inner + WIDTH + 1, 0, 1, SILK, shown);
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
