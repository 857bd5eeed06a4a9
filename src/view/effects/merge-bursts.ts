import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Frame } from '../graphics/frame.ts';
import { outQuad } from '../motion/ease.ts';

interface Bloom {
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
  private readonly pool: Bloom[] = Array.from({ length: CAPACITY }, () => ({
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
    const bloom = this.pool[this.next]!;
    this.next = (this.next + 1) % CAPACITY;
    Object.assign(bloom, options);
    bloom.frame = frame;
    bloom.age = -(options.delay ?? 0);
  }

  clear(): void {
    for (const bloom of this.pool) bloom.frame = null;
  }

  draw(batch: QuadBatch, elapsedMs: number): void {
    for (const bloom of this.pool) {
      if (bloom.frame) this.drawOne(batch, bloom, bloom.frame, elapsedMs);
    }
  }

  private drawOne(batch: QuadBatch, bloom: Bloom, frame: Frame, elapsedMs: number): void {
    bloom.age += elapsedMs;
    if (bloom.age >= bloom.life) {
      bloom.frame = null;
      return;
    }
    if (bloom.age < 0) return;
    const t = bloom.age / bloom.life;
    const size = bloom.from + (bloom.to - bloom.from) * outQuad(t);
    batch.put(frame, bloom.x, bloom.y, size, size, bloom.tint, bloom.alpha * (1 - t), bloom.light);
  }
}
