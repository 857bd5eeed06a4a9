import { INK_TINT, type Kit } from '../kit.ts';
import { Group } from '../pixi/nodes.ts';
import { NumberLine } from './number-line.ts';

const WIDTH = 32;
const HEIGHT = 33;
const BAND = 11;

/** A leaf of the calendar: the month on its red band, the day below. Centred on its place, 32 × 33 points. */
export class DateLeaf {
  readonly node = new Group();
  private readonly month: NumberLine;
  private readonly day: NumberLine;

  constructor(kit: Kit) {
    const paper = kit.picture('fx/white');
    paper.setSize(WIDTH, HEIGHT);
    paper.tint = 0xffffff;
    const edge = kit.picture('fx/white');
    edge.setSize(WIDTH + 2, HEIGHT + 2);
    edge.tint = 0xd9a24a;
    const band = kit.picture('fx/white');
    band.setSize(WIDTH, BAND);
    band.y = (BAND - HEIGHT) / 2;
    band.tint = 0xc8372d;
    this.month = new NumberLine(kit.numerals.fine, 7);
    this.month.tint = 0xfff3dc;
    this.month.node.y = (BAND - HEIGHT) / 2;
    this.day = new NumberLine(kit.numerals.fine, 13);
    this.day.tint = INK_TINT;
    this.day.node.y = BAND / 2;
    this.node.addChild(edge, paper, band, this.month.node, this.day.node);
  }

  set(month: number, day: number): void {
    this.month.set(String(month));
    this.day.set(String(day));
  }
}
