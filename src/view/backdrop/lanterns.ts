import { Group, type Picture } from '#paint/graph.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import { clamp } from '../motion/ease.ts';
import type { ScreenMetrics } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';

const SWAY_MS = 7000;
const SWAY = 0.035;
/** Points of free sky from which there is room for lanterns. */
const LEAST_SKY = 150;
/** Points from the capsule's lower edge to the osmanthus bough they hang from. */
const BOUGH = 16;
const CORD_TINT = 0xe8b33f;

interface Hung {
  readonly node: Group;
  readonly cord: Picture;
  readonly lamp: Picture;
  /** Share of the width, and of the sky over the jar. */
  readonly x: number;
  readonly depth: number;
  readonly size: number;
  readonly phase: number;
}

/** Two lanterns beside the logo; they are drawn up when a run begins. With reduced motion they hang still and fade. */
export class Lanterns {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly hung: readonly Hung[];
  private clock = 0;
  private drop = 0;
  private bough = 0;

  constructor(ui: UiContext) {
    this.ui = ui;
    const hang = (x: number, depth: number, size: number, phase: number): Hung => {
      const node = new Group();
      const cord = ui.picture('fx/white');
      cord.anchor.set(0.5, 0);
      cord.tint = CORD_TINT;
      const lamp = ui.picture('lantern', size);
      lamp.anchor.set(0.5, 0.02);
      node.addChild(cord, lamp);
      this.node.addChild(node);
      return { node, cord, lamp, x, depth, size, phase };
    };
    this.hung = [hang(0.112, 0.655, 82, 0), hang(0.918, 0.685, 70, 2)];
  }

  resize(screen: ScreenMetrics, { board }: PlayLayout): void {
    const sky = board.top - screen.capsule.top - screen.capsule.height;
    this.node.visible = sky > LEAST_SKY;
    this.drop = board.top;
    this.bough = screen.capsule.top + screen.capsule.height + BOUGH;
    for (const { node, cord, lamp, x, depth, size } of this.hung) {
      // Not below nothing: a size that was negative once would leave the cord upside down for good.
      const length = Math.max(0, board.top * depth - size * 0.6 - this.bough);
      node.position.set(x * screen.width, this.bough);
      cord.setSize(1.5, length);
      lamp.y = length - 2;
    }
  }

  /** `away` 0 hanging … 1 drawn up out of sight. */
  step(elapsedMs: number, away: number): void {
    if (!this.node.visible) return;
    const { reducedMotion } = this.ui;
    if (!reducedMotion) this.clock += elapsedMs;
    const turn = (this.clock / SWAY_MS) * Math.PI * 2;
    for (const { node, phase } of this.hung) {
      node.rotation = SWAY * Math.sin(turn + phase);
      node.y = this.bough - (reducedMotion ? 0 : away * this.drop * 1.2);
      node.alpha = reducedMotion ? clamp(1 - away, 0, 1) : 1;
    }
  }
}
