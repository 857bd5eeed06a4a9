import { Group } from '#paint/graph.ts';
import type { Twist } from '../../../shared/vocabulary/twists.ts';
import type { Label } from '../../graphics/label.ts';
import { say } from '../text/texts.ts';
import { CREAM_TEXT, type UiContext } from '../ui-context.ts';

const LACQUER = 0xc8372d;
const CREAM = 0xfff3dc;
const TILT = -0.06;
/** Shares of the stamp's size: what its corners lack, where its line is, and the sign. */
const NOTCH = 0.1;
const LINE = { inset: 0.09, width: 0.035 } as const;
const SIGN = 0.64;

/** A lacquer stamp with the sign of a day's twist. Centred on its place. */
export class TwistStamp {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly sign: Label;

  constructor(ui: UiContext, size: number) {
    this.ui = ui;
    const rect = (width: number, height: number, tint: number): void => {
      const picture = ui.picture('fx/white');
      picture.setSize(width, height);
      picture.tint = tint;
      this.node.addChild(picture);
    };
    const notched = size * (1 - NOTCH);
    rect(size, notched, LACQUER);
    rect(notched, size, LACQUER);
    const line = size * (1 - 2 * LINE.inset);
    rect(line, line, CREAM);
    const inner = line - 2 * Math.max(1, size * LINE.width);
    rect(inner, inner, LACQUER);
    this.sign = ui.title('', Math.round(size * SIGN), CREAM_TEXT);
    this.node.addChild(this.sign.node);
    this.node.rotation = TILT;
    this.set(null);
  }

  /** Nothing is seen of none. */
  set(twist: Twist | null): void {
    this.node.visible = twist !== null;
    if (twist) this.sign.set(say(this.ui.words, `twist.${twist}.seal`));
  }
}
