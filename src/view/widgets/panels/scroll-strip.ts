import { Group } from '#paint/graph.ts';
import { clamp } from '../../motion/ease.ts';
import type { TouchPoint } from '../../stage/stage.ts';

/** Points over which what leaves the window fades. */
const FADE = 26;
/** Milliseconds in which a flick loses most of its speed. */
const GLIDE_MS = 320;
const PULL_BACK_MS = 90;

/** A finger that moved no farther has tapped. Points. */
const TAP = 8;
/** Points a millisecond: a strip that glides faster is stopped by a finger, not tapped. */
const GLIDES = 0.05;

interface Line {
  readonly node: Group;
  readonly y: number;
}

/** A long strip of lines behind a window: dragged, flicked, and pulled back at its ends. Origin: the window's top. */
export class ScrollStrip {
  readonly node = new Group();
  private readonly onTap: (y: number) => void;
  private lines: readonly Line[] = [];
  private length = 0;
  private window = { width: 200, height: 200 };
  private offset = 0;
  private speed = 0;
  private finger: { readonly id: number; y: number; tap: boolean; moved: number } | null = null;
  private sinceMove = 0;

  /** `onTap`: a place from the strip's start was tapped. Points. */
  constructor(onTap: (y: number) => void = () => {}) {
    this.onTap = onTap;
  }

  /** `y`: each line's middle from the strip's start; `length` of the whole. Points. */
  fill(lines: readonly Line[], length: number): void {
    this.node.removeChildren();
    this.lines = lines;
    this.length = length;
    for (const { node } of lines) this.node.addChild(node);
    this.place();
  }

  resize(width: number, height: number): void {
    this.window = { width, height };
    this.place();
  }

  /** `x`, `y` from the window's upper middle. True when it took the touch. */
  touch(touch: TouchPoint, x: number, y: number): boolean {
    if (touch.phase === 'start') return this.grab(touch.id, x, y);
    if (this.finger?.id !== touch.id) return false;
    if (touch.phase === 'move') this.drag(y);
    else this.letGo(touch.phase === 'end');
    return true;
  }

  step(elapsedMs: number): void {
    this.sinceMove += elapsedMs;
    if (this.finger) return;
    const before = this.offset;
    this.offset += this.speed * elapsedMs;
    this.speed *= Math.exp(-elapsedMs / GLIDE_MS);
    const rest = clamp(this.offset, 0, this.most);
    if (rest !== this.offset) {
      this.offset += (rest - this.offset) * (1 - Math.exp(-elapsedMs / PULL_BACK_MS));
      this.speed = 0;
    }
    if (Math.abs(this.offset - before) > 0.01) this.place();
  }

  private get most(): number {
    return Math.max(0, this.length - this.window.height);
  }

  private grab(id: number, x: number, y: number): boolean {
    const { width, height } = this.window;
    if (this.finger?.id === id) this.finger = null;
    if (Math.abs(x) > width / 2 || y < 0 || y > height) return false;
    this.finger = { id, y, tap: Math.abs(this.speed) < GLIDES, moved: 0 };
    this.speed = 0;
    return true;
  }

  private drag(y: number): void {
    const moved = this.finger!.y - y;
    this.finger!.y = y;
    this.finger!.moved += Math.abs(moved);
    const beyond = this.offset < 0 || this.offset > this.most;
    this.offset += beyond ? moved * 0.35 : moved;
    this.speed = this.speed * 0.4 + (moved / Math.max(8, this.sinceMove)) * 0.6;
    this.sinceMove = 0;
    this.place();
  }

  private letGo(ended: boolean): void {
    const { tap, moved, y } = this.finger!;
    this.finger = null;
    if (this.sinceMove > 80) this.speed = 0;
    if (ended && tap && moved <= TAP) this.onTap(y + this.offset);
  }

  private place(): void {
    for (const { node, y } of this.lines) {
      const at = y - this.offset;
      node.y = at;
      node.alpha = clamp(Math.min(at, this.window.height - at) / FADE, 0, 1);
      node.visible = node.alpha > 0;
    }
  }
}
