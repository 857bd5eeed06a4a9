import { Group } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Spring } from '../../motion/spring.ts';
import { Button } from '../buttons/button.ts';
import { CREAM_TEXT, type UiContext } from '../ui-context.ts';

const HEIGHT = 24;
const PAD = 11;
const TILT = -0.07;
/** Points that a finger has each way. */
const TOUCH = 44;

/** A seal that is stamped on a score once it is proven; pressed, it leads to what it means. Centred on its place. */
export class VerifiedSeal extends Button {
  private readonly ui: UiContext;
  private readonly paper = new Group();
  private readonly silk: NineSlice;
  private readonly word: Label;
  private readonly stamp = new Spring(0, 300, 17);

  constructor(ui: UiContext, text: string, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.silk = ui.slice('badge', 1.3);
    this.word = ui.label(text, 13, CREAM_TEXT);
    this.silk.resize(this.word.width + PAD * 2, HEIGHT);
    this.paper.addChild(this.silk.node, this.word.node);
    this.paper.rotation = TILT;
    this.node.addChild(this.paper);
    this.resize(Math.max(TOUCH, this.word.width + PAD * 2), TOUCH);
    this.setPresent(false);
  }

  /** It falls on the paper when it comes to be true, and is not seen else. */
  set(stamped: boolean): void {
    this.stamp.target = stamped ? 1 : 0;
    if (!stamped) this.stamp.settle(0);
    else if (this.ui.reducedMotion) this.stamp.settle(1);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.stamp.step(elapsedMs);
    const { value } = this.stamp;
    this.setPresent(value > 0.01);
    this.paper.scale.set(2 - value);
    this.paper.alpha = Math.min(1, Math.max(0, value));
  }
}
