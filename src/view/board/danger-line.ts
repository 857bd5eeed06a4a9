import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import type { BoardSpace } from './board-space.ts';
import { SILK } from './colors.ts';
import type { DangerPulse } from './danger-pulse.ts';

const SPAN = 24;
/** Units: a thread's height at rest, and how far it hangs through. */
const THICKNESS = 10;
const SAG = 9;
/** By how much it swells at a stroke of the heart. */
const THICKER = 0.9;
/** Units: the red at the walls and over the mouth, in and around the jar of 720. */
const WALL_WIDTH = 440;
const WALL_HEIGHT = 2000;
const WALL_Y = 380;
const MOUTH_Y = -170;
const MOUTH_HEIGHT = 560;
/** Its colour, and how much of it is light: the rest covers, so that it is red over the blue of the night too. */
const FEAR = 0xc8262e;
const FEAR_LIGHT = 0.35;
const MOST_FEAR = 0.66;
/** Units the thread swings to each side between strokes and at one; as a plucked string, in three bows. */
const TREMBLE = 1.2;
const PLUCK = 4.4;
const BOWS = 3;
const SWING_MS = 24;
const UNSEEN = 0.02;

/** The silk thread across the jar: faint by day, glowing when a piece rests above it, and the red of fear around. */
export class DangerLine {
  private readonly thread: Frame;
  private readonly glow: Frame;

  constructor(atlas: Atlas) {
    this.thread = atlas.frame('fx/thread');
    this.glow = atlas.frame('fx/glow');
  }

  draw(batch: QuadBatch, space: BoardSpace, width: number, y: number, alarm: DangerPulse): void {
    const { strength } = alarm;
    const pulse = strength * (0.7 + 0.3 * alarm.beat);
    if (pulse > UNSEEN) this.drawGlow(batch, space, width, y, pulse);
    this.drawThread(batch, space, width, y, alarm);
  }

  /** Red light creeping in from the walls and the mouth; bounded, and not drawn at all while calm. `share` 0…1 of it. */
  drawGlows(batch: QuadBatch, space: BoardSpace, width: number, alarm: DangerPulse, share: number): void {
    const { strength, beat } = alarm;
    const fear = share * Math.min(MOST_FEAR, 1.6 * strength * (0.6 + 0.4 * strength) * (0.4 + 0.6 * beat));
    if (fear < UNSEEN) return;
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    for (const x of [-20, width + 20])
      batch.put(this.glow, x, WALL_Y, WALL_WIDTH, WALL_HEIGHT, FEAR, fear, FEAR_LIGHT);
    batch.put(this.glow, width / 2, MOUTH_Y, width * 1.7, MOUTH_HEIGHT, FEAR, 0.7 * fear, FEAR_LIGHT);
  }

  private drawGlow(batch: QuadBatch, space: BoardSpace, width: number, y: number, strength: number): void {
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    batch.put(this.glow, width / 2, y + SAG / 2, width * 1.25, 150, SILK, 0.75 * strength, 0.9);
  }

  private drawThread(
    batch: QuadBatch,
    space: BoardSpace,
    width: number,
    y: number,
    alarm: DangerPulse,
  ): void {
    const step = width / SPAN;
    const thickness = THICKNESS * (1 + THICKER * alarm.strength * alarm.beat);
    for (let span = 0; span < SPAN; span++) {
      const from = hang(span / SPAN, alarm);
      const to = hang((span + 1) / SPAN, alarm);
      const slope = ((to - from) / step) * space.scale;
      const x = space.screenX((span + 0.5) * step);
      batch.setTransform(space.scale, slope, 0, space.scale, x, space.screenY(y + (from + to) / 2));
      batch.put(this.thread, 0, 0, step * 1.02, thickness, 0xffffff, 0.64 + 0.36 * alarm.strength);
    }
  }
}

/** How far the thread hangs below its ends, `at` 0…1 along it; every stroke of the heart plucks it. */
const hang = (at: number, { strength, beat, time }: DangerPulse): number => {
  const swing = strength * (TREMBLE + PLUCK * beat) * Math.sin(time / SWING_MS);
  return SAG * 4 * at * (1 - at) + swing * Math.sin(at * Math.PI * BOWS);
};
