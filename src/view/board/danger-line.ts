import { clamp } from '../motion/ease.ts';
import { Spring } from '../motion/spring.ts';
import type { Atlas } from '../pixi/atlas.ts';
import type { Frame } from '../pixi/frame.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';
import type { BoardSpace } from './board-space.ts';
import { SILK } from './colors.ts';

const SPAN = 24;
/** Units: a thread's height at rest, and how far it hangs through. */
const THICKNESS = 10;
const SAG = 9;
const PULSE_MS = 620;

/** The silk thread across the jar: faint by day, glowing when a piece rests above it. */
export class DangerLine {
  private readonly thread: Frame;
  private readonly glow: Frame;
  private readonly alarm = new Spring(0, 60, 14);
  private clock = 0;

  constructor(atlas: Atlas) {
    this.thread = atlas.frame('fx/thread');
    this.glow = atlas.frame('fx/glow');
  }

  /** `level` 0 calm … 1 the end is here. */
  step(level: number, elapsedMs: number): void {
    this.alarm.target = level > 0 ? 0.35 + 0.65 * level : 0;
    this.alarm.step(elapsedMs);
    this.clock += elapsedMs;
  }

  draw(batch: QuadBatch, space: BoardSpace, width: number, y: number): void {
    const alarm = clamp(this.alarm.value, 0, 1);
    const pulse = alarm * (0.75 + 0.25 * Math.sin((this.clock / PULSE_MS) * Math.PI * 2));
    if (pulse > 0.02) this.drawGlow(batch, space, width, y, pulse);
    this.drawThread(batch, space, width, y, 0.5 + 0.5 * alarm, alarm);
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
    alpha: number,
    alarm: number,
  ): void {
    const step = width / SPAN;
    const tremble = alarm * 2.2;
    for (let span = 0; span < SPAN; span++) {
      const from = this.hang(span / SPAN, tremble);
      const to = this.hang((span + 1) / SPAN, tremble);
      const slope = ((to - from) / step) * space.scale;
      batch.setTransform(
        space.scale,
        slope,
        0,
        space.scale,
        space.screenX((span + 0.5) * step),
        space.screenY(y + (from + to) / 2),
      );
      batch.put(this.thread, 0, 0, step * 1.02, THICKNESS, 0xffffff, alpha);
    }
  }

  /** How far the thread hangs below its ends, `at` 0…1 along it. */
  private hang(at: number, tremble: number): number {
    const wave = tremble * Math.sin(at * 19 + this.clock / 46) * Math.sin(at * Math.PI);
    return SAG * 4 * at * (1 - at) + wave;
  }
}
