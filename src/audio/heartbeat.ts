/** Milliseconds between beats when danger begins and at its height. */
const SLOW = 950;
const FAST = 430;
/** Loudness of the first beats, 0…1. */
const FAINT = 0.35;

/** Calls `beat` with a loudness 0…1, faster and louder as danger grows. */
export class Heartbeat {
  private danger = 0;
  private leftMs = 0;
  private readonly beat: (level: number) => void;

  constructor(beat: (level: number) => void) {
    this.beat = beat;
  }

  /** 0 none … 1 the end is here. From none, the first beat comes at once. */
  set(danger: number): void {
    if (this.danger === 0) this.leftMs = 0;
    this.danger = Math.min(1, Math.max(0, danger));
  }

  tick(elapsedMs: number): void {
    if (this.danger === 0) return;
    this.leftMs -= elapsedMs;
    if (this.leftMs > 0) return;
    this.leftMs = SLOW + (FAST - SLOW) * this.danger;
    this.beat(FAINT + (1 - FAINT) * this.danger);
  }
}
