import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Frame } from '../graphics/frame.ts';
import { outQuad } from '../motion/ease.ts';

interface Burst {
  frame: Frame | null;
  x: number;
  y: number;
  from: number;
  to: number;
  tint: number;
  alpha: number;
  light: number;
  age: number;
  life: number;
}

export interface MergeBurstOptions {
  readonly x: number;
  readonly y: number;
  /** Width at the start and at the end. */
  readonly from: number;
  readonly to: number;
  readonly life: number;
  readonly tint: number;
  readonly alpha: number;
  /** 1 adds light to what is below, 0 covers it. */
  readonly light: number;
  /** Milliseconds before it starts. */
  readonly delay?: number;
}

const CAPACITY = 32;

/** Pictures that swell and fade in place: flashes and rings. The oldest gives way when there are too many. */
export class MergeBursts {
  private readonly pool: Burst[] = Array.from({ length: CAPACITY }, () => ({
    frame: null,
    x: 0,
    y: 0,
    from: 0,
    to: 0,
    tint: 0,
    alpha: 0,
    light: 0,
    age: 0,
    life: 1,
  }));
  private next = 0;

  add(frame: Frame, options: MergeBurstOptions): void {
    const burst = this.pool[this.next]!;
    this.next = (this.next + 1) % CAPACITY;
    Object.assign(burst, options);
    burst.frame = frame;
    burst.age = -(options.delay ?? 0);
  }

  clear(): void {
    for (const burst of this.pool) burst.frame = null;
  }

  draw(batch: QuadBatch, elapsedMs: number): void {
    for (const burst of this.pool) {
      if (burst.frame) this.drawOne(batch, burst, burst.frame, elapsedMs);
    }
  }

  private drawOne(batch: QuadBatch, burst: Burst, frame: Frame, elapsedMs: number): void {
    burst.age += elapsedMs;
    if (burst.age >= burst.life) {
      burst.frame = null;
      return;
    }
    if (burst.age < 0) return;
    const t = burst.age / burst.life;
    const size = burst.from + (burst.to - burst.from) * outQuad(t);
    batch.put(frame, burst.x, burst.y, size, size, burst.tint, burst.alpha * (1 - t), burst.light);
  }
}
