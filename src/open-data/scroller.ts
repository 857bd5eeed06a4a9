/** A finger's flick dies away to a third in this time, milliseconds. */
const GLIDE_MS = 325;
/** Speed below which a glide is over, points a millisecond. */
const SLOWEST = 0.012;
/** Beyond an end the list follows the finger less and less, and at most by this share of its height. */
const STRETCH = 0.28;
/** Pulled back to the end: to a third in this time. */
const RETURN_MS = 85;
/** Only what the finger did last counts for the flick. */
const MEMORY_MS = 90;

interface Sample {
  readonly at: number;
  readonly y: number;
}

/** A list under a finger: it follows, glides on and swings back from beyond its ends. Points and milliseconds. */
export class Scroller {
  /** How far the list is scrolled; beyond its ends while it is stretched. */
  offset = 0;
  private view = 0;
  private content = 0;
  private velocity = 0;
  private finger: { readonly y: number; readonly offset: number } | null = null;
  private samples: Sample[] = [];

  resize(view: number, content: number): void {
    this.view = view;
    this.content = content;
    if (this.finger === null && this.velocity === 0) this.offset = this.clamped(this.offset);
  }

  /** Puts an offset in place at once. */
  put(offset: number): void {
    this.velocity = 0;
    this.offset = this.clamped(offset);
  }

  get furthest(): number {
    return Math.max(0, this.content - this.view);
  }

  get held(): boolean {
    return this.finger !== null;
  }

  /** Something of it will look different in the next frame. */
  get moving(): boolean {
    return this.finger !== null || this.velocity !== 0 || this.offset !== this.clamped(this.offset);
  }

  /** True when the finger stopped a list that was gliding: then it presses nothing. */
  press(y: number, at: number): boolean {
    const stopped = Math.abs(this.velocity) > 0.05;
    this.velocity = 0;
    this.finger = { y, offset: this.offset };
    this.samples = [{ at, y }];
    return stopped;
  }

  drag(y: number, at: number): void {
    if (!this.finger) return;
    this.offset = this.stretched(this.finger.offset + this.finger.y - y);
    this.samples.push({ at, y });
    while (this.samples.length > 2 && at - this.samples[0]!.at > MEMORY_MS) this.samples.shift();
  }

  release(at: number): void {
    this.finger = null;
    const first = this.samples[0];
    const last = this.samples[this.samples.length - 1];
    const rested = last === undefined || at - last.at > MEMORY_MS;
    const time = last && first ? last.at - first.at : 0;
    this.velocity = rested || time <= 0 ? 0 : (first!.y - last!.y) / time;
    if (Math.abs(this.velocity) < SLOWEST) this.velocity = 0;
  }

  step(elapsed: number): void {
    if (this.finger) return;
    if (this.velocity !== 0) this.glide(elapsed);
    const end = this.clamped(this.offset);
    if (this.offset === end) return;
    // Beyond an end there is no gliding on, only the way back.
    this.velocity *= Math.exp(-elapsed / 40);
    this.offset = end + (this.offset - end) * Math.exp(-elapsed / RETURN_MS);
    if (Math.abs(this.offset - end) < 0.4) this.put(end);
  }

  private glide(elapsed: number): void {
    const kept = Math.exp(-elapsed / GLIDE_MS);
    this.offset += this.velocity * GLIDE_MS * (1 - kept);
    this.velocity *= kept;
    if (Math.abs(this.velocity) < SLOWEST) this.velocity = 0;
  }

  private clamped(offset: number): number {
    return Math.max(0, Math.min(this.furthest, offset));
  }

  private stretched(offset: number): number {
    const end = this.clamped(offset);
    const most = this.view * STRETCH;
    const beyond = offset - end;
    return end + (most * beyond) / (most + Math.abs(beyond) || 1);
  }
}
