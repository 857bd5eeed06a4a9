import type { Atlas } from '../pixi/atlas.ts';
import type { Frame } from '../pixi/frame.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';
import type { Alarm } from './alarm.ts';
import type { BoardSpace } from './board-space.ts';
import { SILK } from './colors.ts';

const SPAN = 24;
/** Units: a thread's height at rest, and how far it hangs through. */
const THICKNESS = 10;
const SAG = 9;
/** Units: the light at the walls and over the mouth, in and around the jar of 720. */
const WALL_WIDTH = 300;
const WALL_HEIGHT = 1350;
const MOUTH_HEIGHT = 330;
const UNSEEN = 0.02;

/** The silk thread across the jar: faint by day, glowing when a piece rests above it, and the red of fear around. */
export class DangerLine {
  private readonly thread: Frame;
  private readonly glow: Frame;

  constructor(atlas: Atlas) {
    this.thread = atlas.frame('fx/thread');
    this.glow = atlas.frame('fx/glow');
  }

  draw(batch: QuadBatch, space: BoardSpace, width: number, y: number, alarm: Alarm): void {
    const { strength } = alarm;
    const pulse = strength * (0.7 + 0.3 * alarm.beat);
    if (pulse > UNSEEN) this.drawGlow(batch, space, width, y, pulse);
    this.drawThread(batch, space, width, y, alarm);
  }

  /** Red light creeping in from the walls and the mouth; bounded, and not drawn at all while calm. */
  drawFear(batch: QuadBatch, space: BoardSpace, width: number, alarm: Alarm): void {
    const fear = alarm.strength * (0.3 + 0.5 * alarm.strength) * (0.55 + 0.45 * alarm.beat);
    if (fear < UNSEEN) return;
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    for (const x of [-34, width + 34])
      batch.put(this.glow, x, WALL_HEIGHT * 0.3, WALL_WIDTH, WALL_HEIGHT, SILK, 0.75 * fear, 0.7);
    batch.put(this.glow, width / 2, -30, width * 1.5, MOUTH_HEIGHT, SILK, 0.6 * fear, 0.7);
  }

  private drawGlow(batch: QuadBatch, space: BoardSpace, width: number, y: number, strength: number): void {
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    batch.put(this.glow, width / 2, y + SAG / 2, width * 1.25, 150, SILK, 0.75 * strength, 0.9);
  }

  private drawThread(batch: QuadBatch, space: BoardSpace, width: number, y: number, alarm: Alarm): void {
    const step = width / SPAN;
    for (let span = 0; span < SPAN; span++) {
      const from = hang(span / SPAN, alarm);
      const to = hang((span + 1) / SPAN, alarm);
      const slope = ((to - from) / step) * space.scale;
      const x = space.screenX((span + 0.5) * step);
      batch.setTransform(space.scale, slope, 0, space.scale, x, space.screenY(y + (from + to) / 2));
      batch.put(this.thread, 0, 0, step * 1.02, THICKNESS, 0xffffff, 0.64 + 0.36 * alarm.strength);
    }
  }
}

/** How far the thread hangs below its ends, `at` 0…1 along it. */
const hang = (at: number, { strength, time }: Alarm): number => {
  const wave = strength * 2.2 * Math.sin(at * 19 + time / 46) * Math.sin(at * Math.PI);
  return SAG * 4 * at * (1 - at) + wave;
};
