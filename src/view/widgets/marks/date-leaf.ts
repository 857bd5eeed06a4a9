import { Group } from '#paint/graph.ts';
import type { Twist } from '../../../shared/vocabulary/twists.ts';
import type { Label } from '../../graphics/label.ts';
import { NumberLine } from '../text/number-line.ts';
import { say } from '../text/texts.ts';
import { INK_TINT, type UiContext } from '../ui-context.ts';

const WIDTH = 32;
const HEIGHT = 33;
const BAND = 9;
/** The sign is as large as the paper below the band. */
const SIGN = { size: 22, color: '#C8372D' } as const;

/** A leaf of the calendar: a red band, and the day below as large as it goes. Centred on its place, 32 × 33 points. */
export class DateLeaf {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly day: NumberLine;
  private readonly sign: Label;

  constructor(ui: UiContext) {
    this.ui = ui;
    const paper = ui.picture('fx/white');
    paper.setSize(WIDTH, HEIGHT);
    paper.tint = 0xffffff;
    const edge = ui.picture('fx/white');
    edge.setSize(WIDTH + 2, HEIGHT + 2);
    edge.tint = 0xd9a24a;
    const band = ui.picture('fx/white');
    band.setSize(WIDTH, BAND);
    band.y = (BAND - HEIGHT) / 2;
    band.tint = 0xc8372d;
    this.day = new NumberLine(ui.numerals.fine, 15);
    this.day.tint = INK_TINT;
    this.day.node.y = BAND / 2;
    this.sign = ui.title('', SIGN.size, SIGN.color);
    this.sign.node.y = BAND / 2;
    this.node.addChild(edge, paper, band, this.day.node, this.sign.node);
  }

  set(day: number): void {
    this.day.set(String(day));
  }

  /** The sign of the day's twist, in the day's place; the day again of none. */
  setTwist(twist: Twist | null): void {
    this.day.node.visible = twist === null;
    this.sign.set(twist ? say(this.ui.words, `twist.${twist}.seal`) : '');
  }
}
