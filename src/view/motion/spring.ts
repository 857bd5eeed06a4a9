const LONGEST_STEP_S = 1 / 120;

/** A value that is pulled to its target and may swing past it. `stiffness` in 1/s², `damping` in 1/s. */
export class Spring {
  value: number;
  target: number;
  velocity = 0;
  private readonly stiffness: number;
  private readonly damping: number;

  constructor(value: number, stiffness: number, damping: number) {
    this.value = value;
    this.target = value;
    this.stiffness = stiffness;
    this.damping = damping;
  }

  /** Puts it at rest on a value. */
  settle(value: number): void {
    this.value = value;
    this.target = value;
    this.velocity = 0;
  }

  get resting(): boolean {
    return Math.abs(this.velocity) < 1e-3 && Math.abs(this.value - this.target) < 1e-4;
  }

  step(elapsedMs: number): void {
    if (this.resting) {
      this.settle(this.target);
      return;
    }
    let left = elapsedMs / 1000;
    while (left > 0) {
      const dt = Math.min(left, LONGEST_STEP_S);
      this.velocity += ((this.target - this.value) * this.stiffness - this.velocity * this.damping) * dt;
      this.value += this.velocity * dt;
      left -= dt;
    }
  }
}
