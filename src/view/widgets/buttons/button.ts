import { Group } from '#paint/graph.ts';
import { Spring } from '../../motion/spring.ts';
import type { TouchPoint } from '../../stage/stage.ts';

/** Points around a button that still press it: fingers are wider than they look. */
const SLACK = 6;
const HOLD_MS = 380;

/** Anything that can be pressed: it sinks under the finger and springs back. `node` is centred on its place. */
export class Button {
  readonly node = new Group();
  enabled = true;
  private readonly sink = new Spring(1, 700, 26);
  private readonly onPress: () => void;
  width = 0;
  protected height = 0;
  private finger: number | null = null;
  /** Milliseconds a finger has lain on it. */
  private held = 0;

  constructor(onPress: () => void) {
    this.onPress = onPress;
  }

  /** Points. */
  resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
  }

  /** Its place and size. */
  place(x: number, y: number, width: number, height: number): void {
    this.resize(width, height);
    this.node.position.set(x, y);
  }

  /** What is not there cannot be pressed. */
  setPresent(present: boolean): void {
    this.node.visible = this.enabled = present;
  }

  /** Forgets the finger: it has left, or the screen changed under it. */
  reset(): void {
    this.finger = null;
    this.sink.target = 1;
  }

  /**
   * `x`, `y` in the coordinates of the button's parent. True when it took the touch. If several fingers are on it, the newest presses;
   * one that has left it presses no more.
   */
  touch(touch: TouchPoint, x: number, y: number): boolean {
    const over = this.covers(x, y);
    if (touch.phase === 'start') return this.start(touch.id, over);
    if (touch.id !== this.finger) return false;
    if (touch.phase !== 'move' || !over) this.reset();
    if (touch.phase === 'end' && over && this.enabled) this.onPress();
    return true;
  }

  /** Held down rather than pressed. */
  get isHeld(): boolean {
    return this.finger !== null && this.held > HOLD_MS;
  }

  step(elapsedMs: number): void {
    this.held = this.finger === null ? 0 : this.held + elapsedMs;
    if (this.sink.resting && this.node.scale.x === this.sink.target) return;
    this.sink.step(elapsedMs);
    this.node.scale.set(this.sink.value);
  }

  private start(id: number, over: boolean): boolean {
    if (!over || !this.enabled) {
      if (id === this.finger) this.reset();
      return false;
    }
    this.finger = id;
    this.sink.target = 0.94;
    return true;
  }

  private covers(x: number, y: number): boolean {
    return (
      Math.abs(x - this.node.x) <= this.width / 2 + SLACK &&
      Math.abs(y - this.node.y) <= this.height / 2 + SLACK
    );
  }
}
