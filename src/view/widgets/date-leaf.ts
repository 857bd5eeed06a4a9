import { INK, type Kit } from '../kit.ts';
import type { Label } from '../pixi/label.ts';
import { Group } from '../pixi/nodes.ts';

/** A leaf of the calendar: the month on its red band, the day below. Centred on its place, 34 × 34 points. */
export class DateLeaf {
  readonly node = new Group();
  private readonly month: Label;
  private readonly day: Label;

  constructor(kit: Kit) {
    const paper = kit.picture('fx/white', 34);
    paper.setSize(32, 33);
    paper.tint = 0xfffdf4;
    const band = kit.picture('fx/white', 34);
    band.setSize(32, 11);
    band.y = -11;
    band.tint = 0xc8372d;
    this.month = kit.label('', 10, '#FFF3DC');
    this.month.node.y = -11;
    this.day = kit.label('', 19, INK);
    this.day.node.y = 6;
    this.node.addChild(paper, band, this.month.node, this.day.node);
  }

  set(month: number, day: number): void {
    this.month.set(String(month));
    this.day.set(String(day));
  }
}
