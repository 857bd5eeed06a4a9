import { Spring } from '../motion/spring.ts';

/** Art direction: the lantern light breathes by 3 % over 4 s. */
const BREATH_MS = 4000;
const BREATH = 0.03;
/** A chain's breath of the camera: 0.6 % a link, at most 3 %. */
const CAMERA_LINK = 0.006;
const CAMERA_MOST = 0.03;

/** The light in the jar, the sky's answer to great merges, and the camera's breath. */
export class MoodLight {
  reduced = false;
  private readonly lantern = new Spring(0, 26, 7);
  private readonly sky = new Spring(0, 9, 5);
  private readonly camera = new Spring(0, 120, 11);
  private readonly slowness = new Spring(0, 30, 11);
  private clock = 0;

  chain(links: number): void {
    if (this.reduced) return;
    this.camera.velocity = Math.min(CAMERA_MOST, CAMERA_LINK * links) * 22;
  }

  /** `strength` 0…1 of a merge of the upper tiers. */
  great(strength: number): void {
    this.lantern.velocity += 6 * strength;
    if (!this.reduced) this.slowness.value = 0.7 * strength;
  }

  reunion(): void {
    this.sky.value = Math.max(this.sky.value, 0.2);
    this.sky.velocity = 5;
    this.lantern.velocity += 12;
  }

  step(elapsedMs: number): void {
    this.clock += elapsedMs;
    this.lantern.step(elapsedMs);
    this.sky.step(elapsedMs);
    this.camera.step(elapsedMs);
    this.slowness.step(elapsedMs);
  }

  /** Strength of the light from inside the jar: 1 at rest. */
  get lanternLight(): number {
    const breath = this.reduced ? 0 : BREATH * Math.sin((this.clock / BREATH_MS) * Math.PI * 2);
    return 1 + breath + Math.max(0, this.lantern.value);
  }

  /** 0…1: how far the sky has turned to moonlight. */
  get skyLight(): number {
    return Math.min(0.85, Math.max(0, this.sky.value));
  }

  /** How fast what is only seen runs: a great merge holds its breath for a moment. */
  get pace(): number {
    return 1 - Math.max(0, this.slowness.value);
  }

  get zoom(): number {
    return 1 + this.camera.value;
  }
}
