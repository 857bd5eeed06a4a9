import { Spring } from '../motion/spring.ts';

/** Milliseconds between heartbeats when danger begins and at its height; the sound's heart beats at the same pace. */
const SLOW_MS = 950;
const FAST_MS = 430;
/** Relief comes faster than fear: milliseconds in which most of it is gone. */
const RELIEF_MS = 110;
/** How afraid it is at once. */
const LEAST = 0.42;
/** When in a beat the second stroke comes, and how fast both fade. */
const SECOND = 0.24;
const FADE = 5;

/** How afraid the board is: what danger looks like follows it. */
export class DangerPulse {
  /** No beating, no trembling: only a glow that grows. */
  reduced = false;
  private readonly level = new Spring(0, 60, 14);
  private phase = 0;
  private clock = 0;

  /** `level` 0 calm … 1 the end is here. */
  step(level: number, elapsedMs: number): void {
    if (!this.reduced) this.clock += elapsedMs;
    if (level > 0) {
      this.level.target = LEAST + (1 - LEAST) * level;
      this.level.step(elapsedMs);
      this.phase = (this.phase + elapsedMs / (SLOW_MS + (FAST_MS - SLOW_MS) * level)) % 1;
    } else {
      this.level.settle(this.level.value * Math.max(0, 1 - elapsedMs / RELIEF_MS));
      this.phase = 0;
    }
  }

  /** 0…1. */
  get strength(): number {
    return Math.min(1, Math.max(0, this.level.value));
  }

  /** 1 at a stroke of the heart, 0 between. */
  get beat(): number {
    if (this.reduced) return 0.5;
    const first = Math.exp(-this.phase * FADE);
    const second = this.phase > SECOND ? 0.7 * Math.exp(-(this.phase - SECOND) * FADE) : 0;
    return Math.max(first, second);
  }

  /** 0…1: how hard a stroke is felt. */
  get thump(): number {
    return this.reduced ? 0 : this.strength * this.beat;
  }

  /** 0…1 from one first stroke to the next: what goes out from each. */
  get echo(): number {
    return this.reduced ? 1 : this.phase;
  }

  /** Milliseconds, for what trembles. */
  get time(): number {
    return this.clock;
  }
}
