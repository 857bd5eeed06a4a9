import { Group } from '#paint/graph.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { clamp } from '../../motion/ease.ts';
import type { TouchPoint } from '../../stage/stage.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

const HEIGHT = 8;
const BEAD = 15;
const TANGYUAN = 4;
const TRACK = 0x4a5596;
const GOLD = 0xe8b33f;
/** Points above and below the line that still are it. */
const REACH = 24;

/** A line that a tangyuan rolls along: where a run stands, and where it is to go. `node` is centred on its place. */
export class Scrubber {
  readonly node = new Group();
  private readonly track: NineSlice;
  private readonly filled: NineSlice;
  private readonly bead: Portrait;
  private readonly onSeek: (share: number) => void;
  private finger: number | null = null;
  private width = 200;
  private shown = -1;

  constructor(ui: UiContext, onSeek: (share: number) => void) {
    this.onSeek = onSeek;
    this.track = ui.slice('bar');
    this.track.tint = TRACK;
    this.filled = ui.slice('bar');
    this.filled.tint = GOLD;
    this.bead = new Portrait(ui);
    this.bead.show(TANGYUAN, BEAD);
    this.node.addChild(this.track.node, this.filled.node, this.bead.node);
  }

  resize(width: number): void {
    this.width = width;
    this.track.resize(width, HEIGHT);
    this.shown = -1;
  }

  /** 0…1. */
  set(share: number): void {
    if (share === this.shown) return;
    this.shown = share;
    const long = Math.max(HEIGHT, this.width * share);
    this.filled.resize(long, HEIGHT);
    this.filled.node.x = (long - this.width) / 2;
    this.bead.node.x = (share - 0.5) * this.width;
    // It rolls without slipping.
    this.bead.node.rotation = (this.bead.node.x + this.width / 2) / BEAD;
  }

  reset(): void {
    this.finger = null;
  }

  /** `x`, `y` in the coordinates of the parent. */
  touch(touch: TouchPoint, x: number, y: number): boolean {
    if (touch.phase === 'start') this.start(touch.id, x, y);
    if (touch.id !== this.finger) return false;
    if (touch.phase === 'end' || touch.phase === 'cancel') this.finger = null;
    else this.onSeek(clamp((x - this.node.x) / this.width + 0.5, 0, 1));
    return true;
  }

  /** The newest finger holds it. */
  private start(id: number, x: number, y: number): void {
    if (this.covers(x, y)) this.finger = id;
    else if (id === this.finger) this.finger = null;
  }

  private covers(x: number, y: number): boolean {
    return Math.abs(x - this.node.x) <= this.width / 2 + BEAD && Math.abs(y - this.node.y) <= REACH;
  }
}
