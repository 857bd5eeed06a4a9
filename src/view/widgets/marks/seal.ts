import { Group } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Spring } from '../../motion/spring.ts';
import { CREAM_TEXT, type UiContext } from '../ui-context.ts';

const HEIGHT = 24;
const PAD = 11;
const TILT = -0.07;

/** A seal that is stamped on a score once it is proven. Centred on its place. */
export class VerifiedSeal {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly silk: NineSlice;
  private readonly word: Label;
  private readonly stamp = new Spring(0, 300, 17);

  constructor(ui: UiContext, text: string) {
    this.ui = ui;
    this.silk = ui.slice('badge', 1.3);
    this.word = ui.label(text, 13, CREAM_TEXT);
    this.silk.resize(this.word.width + PAD * 2, HEIGHT);
    this.node.addChild(this.silk.node, this.word.node);
    this.node.rotation = TILT;
    this.node.visible = false;
  }

  get width(): number {
    return this.word.width + PAD * 2;
  }

  /** It falls on the paper when it comes to be true, and is not seen else. */
  set(stamped: boolean): void {
    this.stamp.target = stamped ? 1 : 0;
    if (!stamped) this.stamp.settle(0);
    else if (this.ui.reducedMotion) this.stamp.settle(1);
  }

  step(elapsedMs: number): void {
    this.stamp.step(elapsedMs);
    const { value } = this.stamp;
    this.node.visible = value > 0.01;
    this.node.scale.set(2 - value);
    this.node.alpha = Math.min(1, Math.max(0, value));
  }
}
