import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Sprite } from '../graphics/sprite.ts';

/** Board units, units a second, radians, milliseconds. */
interface Particle {
  sprite: Sprite | null;
  x: number;
  y: number;
  speedX: number;
  speedY: number;
  angle: number;
  spin: number;
  size: number;
  fall: number;
  drag: number;
  tint: number;
  light: number;
  age: number;
  life: number;
  /** Petals turn over as they fall: their width follows this phase. */
  flutter: number;
}

export interface ParticleOptions extends Omit<Particle, 'sprite' | 'age'> {
  /** Milliseconds before it is seen. */
  readonly delay?: number;
}

const CAPACITY = 240;

const blank = (): Particle => ({
  sprite: null,
  x: 0,
  y: 0,
  speedX: 0,
  speedY: 0,
  angle: 0,
  spin: 0,
  size: 0,
  fall: 0,
  drag: 0,
  tint: 0,
  light: 0,
  age: 0,
  life: 1,
  flutter: 0,
});

/** Petals and sparks from one pool: nothing is allocated while the game runs. */
export class Particles {
  private readonly pool = Array.from({ length: CAPACITY }, blank);
  private next = 0;
  /** Petals come to rest here, on the jar's floor. */
  floor = { y: Number.POSITIVE_INFINITY, width: 0 };

  add(sprite: Sprite, options: ParticleOptions): void {
    const particle = this.pool[this.next]!;
    this.next = (this.next + 1) % CAPACITY;
    Object.assign(particle, options);
    particle.sprite = sprite;
    particle.age = -(options.delay ?? 0);
  }

  clear(): void {
    for (const particle of this.pool) particle.sprite = null;
  }

  /** `scale`, `left` and `top` place board units on the screen. */
  draw(batch: QuadBatch, scale: number, left: number, top: number, elapsedMs: number): void {
    for (const particle of this.pool) {
      if (!particle.sprite) continue;
      this.move(particle, elapsedMs);
      if (particle.sprite && particle.age >= 0)
        this.drawOne(batch, particle, particle.sprite, scale, left, top);
    }
  }

  private move(particle: Particle, elapsedMs: number): void {
    const seconds = elapsedMs / 1000;
    particle.age += elapsedMs;
    if (particle.age >= particle.life) {
      particle.sprite = null;
      return;
    }
    if (particle.age < 0) return;
    const keep = Math.max(0, 1 - particle.drag * seconds);
    particle.speedX *= keep;
    particle.speedY = particle.speedY * keep + particle.fall * seconds;
    particle.x += particle.speedX * seconds;
    particle.y += particle.speedY * seconds;
    if (particle.fall > 0 && this.lies(particle)) this.settle(particle);
    particle.angle += particle.spin * seconds;
    if (particle.flutter !== 0) particle.flutter += seconds * 7;
  }

  private lies({ x, y }: Particle): boolean {
    return y > this.floor.y && x > 0 && x < this.floor.width;
  }

  private settle(particle: Particle): void {
    particle.y = this.floor.y;
    particle.speedX = 0;
    particle.speedY = 0;
    particle.spin = 0;
    particle.flutter = Math.PI;
  }

  private drawOne(
    batch: QuadBatch,
    particle: Particle,
    { frame }: Sprite,
    scale: number,
    left: number,
    top: number,
  ): void {
    const cos = Math.cos(particle.angle) * scale;
    const sin = Math.sin(particle.angle) * scale;
    const t = particle.age / particle.life;
    const alpha = t < 0.6 ? 1 : (1 - t) / 0.4;
    const width = particle.flutter === 0 ? 1 : 0.35 + 0.65 * Math.abs(Math.cos(particle.flutter));
    batch.setTransform(cos, sin, -sin, cos, left + particle.x * scale, top + particle.y * scale);
    batch.put(frame, 0, 0, particle.size * width, particle.size, particle.tint, alpha, particle.light);
  }
}
