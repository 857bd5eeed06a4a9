import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import type { BoardSpace } from './board-space.ts';
import { CREAM } from './colors.ts';

const COUNT = 18;
/** The share of the width that stays free at either wall. */
const EDGE = 70 / 720;
/** Board units: they rise from the lamp to where its light ends. */
const BOTTOM = 930;
const RISE = 640;
const SWAY = 26;
const SLOWEST_MS = 21_000;
const FASTEST_MS = 12_000;
const SWAY_MS = 7000;
const BRIGHTNESS = 0.4;

interface Mote {
  /** 0…1 of the jar's width. */
  readonly across: number;
  readonly size: number;
  readonly lifeMs: number;
  readonly phase: number;
}

/** Dust in the lamp's warm air: an empty jar is not a hole, and a full one hides it. */
export class Motes {
  /** They hang still. */
  reduced = false;
  private readonly glow: Frame;
  private readonly motes: readonly Mote[];
  private clock = 0;

  constructor(atlas: Atlas) {
    this.glow = atlas.frame('fx/glow');
    this.motes = Array.from({ length: COUNT }, (_, at) => ({
      across: EDGE + ((1 - 2 * EDGE) * (at + Math.random())) / COUNT,
      size: 9 + Math.random() * 13,
      lifeMs: FASTEST_MS + Math.random() * (SLOWEST_MS - FASTEST_MS),
      phase: Math.random(),
    }));
  }

  draw(batch: QuadBatch, space: BoardSpace, elapsedMs: number): void {
    if (!this.reduced) this.clock += elapsedMs;
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    for (const mote of this.motes) this.drawOne(batch, mote, space.width);
  }

  private drawOne(batch: QuadBatch, { across, size, lifeMs, phase }: Mote, width: number): void {
    const way = (this.clock / lifeMs + phase) % 1;
    const sway = Math.sin((this.clock / SWAY_MS + phase) * Math.PI * 2) * SWAY;
    const shown = Math.min(1, way * 6, (1 - way) * 1.6);
    batch.put(
      this.glow,
      across * width + sway,
      BOTTOM - way * RISE,
      size,
      size,
      CREAM,
      BRIGHTNESS * shown,
      1,
    );
  }
}
