import { Group } from '#paint/graph.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { clamp } from '../../motion/ease.ts';
import type { UiContext } from '../ui-context.ts';

const TRACK = 0xdcc59a;
const GOLD = 0xe8b33f;
const DONE = 0xc8372d;
const HEIGHT = 8;

/** How far something has come. Centred on its place. */
export class ProgressBar {
  readonly node = new Group();
  private readonly track: NineSlice;
  private readonly filled: NineSlice;
  private width = 40;
  private share = 0;

  constructor(ui: UiContext) {
    this.track = ui.slice('bar');
    this.track.tint = TRACK;
    this.filled = ui.slice('bar');
    this.node.addChild(this.track.node, this.filled.node);
  }

  resize(width: number): void {
    this.width = width;
    this.arrange();
  }

  /** 0…1. */
  set(share: number): void {
    this.share = clamp(share, 0, 1);
    this.filled.tint = this.share === 1 ? DONE : GOLD;
    this.arrange();
  }

  private arrange(): void {
    const long = Math.max(HEIGHT, this.width * this.share);
    this.track.resize(this.width, HEIGHT);
    this.filled.resize(long, HEIGHT);
    this.filled.node.x = (long - this.width) / 2;
    this.filled.node.visible = this.share > 0;
  }
}
