import { Spring } from '../motion/spring.ts';

/** Art direction: the lantern light breathes by 3 % over 4 s. */
const BREATH_MS = 4000;
const BREATH = 0.03;
/** A chain's breath of the camera: 0.6 % a link, at most 3 %. */
const CAMERA_LINK = 0.006;
const CAMERA_MOST = 0.03;
/** The push that swings the camera's spring out by 1. */
const CAMERA_PUSH = 22;
/** A great merge is held at the height of its pop, for at most 120 ms, and time comes back over some 300. */
const HOLD_AFTER_MS = 110;
const HOLD_MS = 120;
/** Two moons come together more slowly. */
const REUNION_HOLD_AFTER_MS = 230;
const HELD_PACE = 0.12;
/** The push under the heaviest piece at full speed, units a second: the jar gives by some 7 units. */
const LAND_PUSH = 260;
const LAND_SPEED = 16;
/** 团圆: how long the night is dimmed for the moon, how much, and how far the sky turns to moonlight. */
const MOONLIT_MS = 3000;
const MOONRISE_MS = 1500;
const DUSK = 0.5;
const MOONLIT = 0.14;

/** The light in the jar, the sky's answer to great merges, the camera's breath, and the pace of time. */
export class MoodLight {
  reduced = false;
  private readonly lantern = new Spring(0, 26, 7);
  private readonly sky = new Spring(0, 16, 7);
  private readonly dim = new Spring(0, 60, 16);
  private readonly camera = new Spring(0, 120, 11);
  private readonly slowness = new Spring(0, 60, 15);
  /** Board units the jar is pressed down by what landed in it. */
  private readonly press = new Spring(0, 420, 22);
  private clock = 0;
  private untilHold = 0;
  private hold = 0;
  private moonlit = 0;

  chain(links: number): void {
    if (this.reduced) return;
    this.camera.velocity = Math.min(CAMERA_MOST, CAMERA_LINK * links) * CAMERA_PUSH;
  }

  /** Something heavy landed: `weight` 0…1, `speed` in units a tick. */
  land(weight: number, speed: number): void {
    if (this.reduced || weight === 0) return;
    const push = LAND_PUSH * weight * Math.min(1, speed / LAND_SPEED);
    this.press.velocity = Math.max(this.press.velocity, push);
  }

  /** `strength` 0…1 of a merge of the upper tiers. */
  great(strength: number): void {
    this.lantern.velocity += (6 + 10 * strength) * (this.reduced ? 0.5 : 1);
    this.holdBreath(HOLD_MS * (0.5 + 0.5 * strength));
  }

  reunion(): void {
    this.moonlit = MOONLIT_MS;
    this.lantern.velocity += 13;
    this.holdBreath(HOLD_MS * 3, REUNION_HOLD_AFTER_MS);
  }

  /** The first full moon of a run: the night is dimmed for it, and time holds its breath. */
  moonrise(): void {
    this.moonlit = MOONRISE_MS;
    this.lantern.velocity += 10;
    this.holdBreath(HOLD_MS * 2);
  }

  /** Calm again at once: another run begins. */
  clear(): void {
    this.untilHold = 0;
    this.hold = 0;
    this.moonlit = 0;
    this.slowness.settle(0);
  }

  step(elapsedMs: number): void {
    this.clock += elapsedMs;
    this.moonlit -= elapsedMs;
    this.sky.target = this.moonlit > 0 ? MOONLIT : 0;
    this.dim.target = this.moonlit > 0 ? DUSK : 0;
    this.dim.step(elapsedMs);
    this.lantern.step(elapsedMs);
    this.sky.step(elapsedMs);
    this.camera.step(elapsedMs);
    this.press.step(elapsedMs);
    this.stepTimeScale(elapsedMs);
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

  /** 0…1: how dark it is around what is celebrated. */
  get nightFade(): number {
    return Math.max(0, this.dim.value);
  }

  /** How fast time runs: a great merge holds its breath for a moment. */
  get timeScale(): number {
    return 1 - Math.max(0, this.slowness.value);
  }

  /** Board units by which the jar is lower for a moment. */
  get dip(): number {
    return this.press.value;
  }

  get zoom(): number {
    return 1 + this.camera.value;
  }

  private holdBreath(ms: number, after = HOLD_AFTER_MS): void {
    if (this.reduced) return;
    this.untilHold = after;
    this.hold = ms;
  }

  private stepTimeScale(elapsedMs: number): void {
    if (this.untilHold > 0) this.untilHold -= elapsedMs;
    else if (this.hold > 0) {
      this.hold -= elapsedMs;
      this.slowness.settle(1 - HELD_PACE);
      this.slowness.target = 0;
    } else this.slowness.step(elapsedMs);
  }
}
