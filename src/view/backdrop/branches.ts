import type { Kit } from '../kit.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import { Group, type Picture } from '../pixi/nodes.ts';
import type { ScreenMetrics } from '../stage.ts';

const SWAY_MS = 9000;
const SWAY = 0.018;

/** Osmanthus reaching in from both upper corners, hardly moving. */
export class Branches {
  readonly node = new Group();
  private readonly left: Picture;
  private readonly right: Picture;
  private clock = 0;
  private restX = 0;

  constructor(kit: Kit) {
    this.left = kit.picture('branch/left');
    this.right = kit.picture('branch/right');
    this.left.anchor.set(0, 0);
    this.right.anchor.set(1, 0);
    this.node.addChild(this.left, this.right);
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    const width = Math.min(170, play.column.width * 0.34);
    const y = screen.capsule.top + screen.capsule.height + 2;
    this.left.scale.set((width * 0.8) / this.left.texture.orig.width);
    this.right.scale.set(width / this.right.texture.orig.width);
    this.left.position.set(-6, y - 20);
    this.restX = screen.width + 6;
    this.right.y = y + 6;
  }

  /** The right one makes way for the score's moon; `away` 0…1. */
  step(elapsedMs: number, away: number): void {
    this.clock += elapsedMs;
    const turn = (this.clock / SWAY_MS) * Math.PI * 2;
    this.left.rotation = SWAY * Math.sin(turn);
    this.right.rotation = -SWAY * Math.sin(turn + 1);
    this.right.x = this.restX + away * this.right.width * 1.1;
    this.right.visible = away < 0.98;
  }
}
