import type { Picture } from '#paint/graph.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { NewsDot } from '../../widgets/marks/news-dot.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

/** Tier of the lantern. */
const LANTERN = 9;
const CORD = 0xe8b33f;
const NUMBER = 11;
const GLOW = 0xffb45c;
/** Points across: the number is over the jar's wall, which may be as light as it. */
const TAG = 18;
const NIGHT = 0x1b2250;

/** A lantern at the jar's rim beside the first plate: how many were found for friends' runs. */
export class LanternButton extends Button {
  readonly dot: NewsDot;
  private readonly cord: Picture;
  private readonly glow: Picture;
  private readonly lantern: Portrait;
  private readonly tag: Picture;
  private readonly number: NumberLine;

  constructor(ui: UiContext, onPress: () => void) {
    super(onPress);
    this.cord = ui.picture('fx/white');
    this.cord.tint = CORD;
    this.glow = ui.picture('fx/glow');
    this.glow.tint = GLOW;
    this.lantern = new Portrait(ui);
    this.tag = ui.picture('disc', TAG);
    this.tag.tint = NIGHT;
    this.number = new NumberLine(ui.numerals.fine, NUMBER);
    this.dot = new NewsDot(ui);
    this.node.addChild(this.cord, this.glow, this.lantern.node, this.tag, this.number.node, this.dot.node);
    this.setPresent(false);
  }

  /** Null: none hangs yet. A lantern that was not told of shines. */
  set(found: number | null, isNew: boolean, asks: boolean): void {
    this.setPresent(found !== null);
    this.number.set(String(found ?? 0));
    this.glow.alpha = isNew ? 0.7 : 0.3;
    this.dot.set(isNew, asks);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    const radius = Math.min(16, width / 2 - 3);
    this.lantern.show(LANTERN, radius, { eyes: 'happy' });
    this.glow.setSize(radius * 5, radius * 5);
    this.number.node.y = radius + NUMBER;
    this.tag.y = radius + NUMBER;
    this.dot.node.position.set(radius - 2, -radius + 2);
  }

  /** Points of cord over it, up to the rim. */
  hang(length: number): void {
    this.cord.setSize(1.5, length);
    this.cord.y = -length / 2;
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.dot.step(elapsedMs);
  }
}
