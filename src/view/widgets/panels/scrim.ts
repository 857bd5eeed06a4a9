import { Group, type Picture } from '#paint/graph.ts';
import { Spring } from '../../motion/spring.ts';
import type { ScreenMetrics } from '../../stage/stage.ts';
import type { UiContext } from '../ui-context.ts';

const DARKEST = 0.5;

/** Night drawn over the board while a panel hangs before it. */
export class Scrim {
  readonly node = new Group();
  private readonly dark: Picture;
  private readonly depth = new Spring(0, 120, 22);

  constructor(ui: UiContext) {
    this.dark = ui.picture('fx/white');
    this.dark.tint = 0x0b1030;
    this.dark.anchor.set(0);
    this.node.addChild(this.dark);
    this.node.visible = false;
  }

  resize(screen: ScreenMetrics): void {
    this.dark.setSize(screen.width, screen.height);
  }

  /** 0 clear, 1 as dark as it gets. */
  set(depth: number): void {
    this.depth.target = depth;
    if (depth > 0) this.node.visible = true;
  }

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    this.depth.step(elapsedMs);
    this.node.alpha = DARKEST * Math.max(0, this.depth.value);
    if (this.depth.target === 0 && this.depth.value < 0.01) this.node.visible = false;
  }
}
