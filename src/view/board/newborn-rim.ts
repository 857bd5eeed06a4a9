import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import { clamp, lerp } from '../motion/ease.ts';
import { GOLD, LANTERN } from './colors.ts';

/** Where the line is, as a share of half the ring's picture. */
const LINE = 0.92;
/** Where the rim begins, and where it lies when the time is over, in radii. */
const FAR = 1.13;
const CLOSE = 1.04;
const HALO = 3.1;
/** A lone merge glows so much; each link before it adds, up to the factor's top. */
const LEAST = 0.5;
const A_LINK = 0.14;
/** The share of its time that is left when it begins to fade. */
const FADES = 0.55;

/** Where it is drawn: points of the screen. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly alpha: number;
}

/**
 * The warm rim around what a merge made, for as long as a merge goes on with its chain: it draws in on the piece as the
 * time runs out. With reduced motion it stands still and fades.
 */
export class NewbornRim {
  reduced = false;
  private readonly batch: QuadBatch;
  private readonly ring: Frame;
  private readonly glow: Frame;

  constructor(batch: QuadBatch, atlas: Atlas) {
    this.batch = batch;
    this.ring = atlas.frame('fx/ring');
    this.glow = atlas.frame('fx/glow');
  }

  /** Behind the piece. `warmth` 1 just made … 0 its time is over; `links` of the chain that made it. */
  drawHalo({ x, y, radius, alpha }: Disc, warmth: number, links: number): void {
    const size = radius * HALO;
    this.batch.setTransform(1, 0, 0, 1, x, y);
    this.batch.put(this.glow, 0, 0, size, size, LANTERN, alpha * this.strength(warmth, links), 0.8);
  }

  /** Around it. */
  drawRim({ x, y, radius, alpha }: Disc, warmth: number, links: number): void {
    const away = this.reduced ? CLOSE : lerp(CLOSE, FAR, warmth);
    const size = (radius * 2 * away) / LINE;
    this.batch.setTransform(1, 0, 0, 1, x, y);
    this.batch.put(this.ring, 0, 0, size, size, GOLD, alpha * this.strength(warmth, links), 0.45);
  }

  private strength(warmth: number, links: number): number {
    const shown = this.reduced ? warmth : clamp(warmth / FADES, 0, 1);
    return shown * Math.min(1, LEAST + A_LINK * (links - 1));
  }
}
