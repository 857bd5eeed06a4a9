import { Group, type Picture } from '#paint/graph.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { OPPONENT_RIBBON as HEIGHT } from '../../layout/play-layout.ts';
import { Spring } from '../../motion/spring.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { grouped } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, type UiContext } from '../../widgets/ui-context.ts';

const AHEAD = 0xc8372d;
const BEHIND = 0x3d4c9c;
const LEVEL = 0x8a6a58;
const PAD = 9;
const ARROW = 13;
const GAP = 3;
const CREAM = Number.parseInt(CREAM_TEXT.slice(1), 16);

/** How far one is ahead or behind: an arrow, a sign and a colour, each of which says it alone. Centred on its place. */
export class LeadRibbon {
  readonly node = new Group();
  private readonly silk: NineSlice;
  private readonly arrow: Picture;
  private readonly number: NumberLine;
  private readonly nod = new Spring(1, 420, 16);
  private readonly ui: UiContext;
  private lead: number | null = null;
  /** Points. */
  width = 0;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.silk = ui.slice('bar', 0.4);
    this.arrow = ui.picture('icon/play', ARROW);
    this.arrow.tint = CREAM;
    this.number = new NumberLine(ui.numerals.fine, 10.5);
    this.number.tint = CREAM;
    this.node.addChild(this.silk.node, this.arrow, this.number.node);
    this.node.visible = false;
  }

  /** Null: not known. */
  set(lead: number | null): void {
    if (lead === this.lead) return;
    const turned = Math.sign(lead ?? 0) !== Math.sign(this.lead ?? 0);
    if (turned && this.lead !== null && !this.ui.reducedMotion) this.nod.velocity = 4;
    this.lead = lead;
    this.node.visible = lead !== null;
    if (lead !== null) this.write(lead);
  }

  step(elapsedMs: number): void {
    this.nod.step(elapsedMs);
    this.node.scale.set(this.nod.value);
  }

  private write(lead: number): void {
    const level = lead === 0;
    this.number.set(level ? '0' : `${lead > 0 ? '+' : '−'}${grouped(Math.abs(lead))}`);
    this.arrow.visible = !level;
    this.arrow.rotation = lead > 0 ? -Math.PI / 2 : Math.PI / 2;
    this.silk.tint = level ? LEVEL : lead > 0 ? AHEAD : BEHIND;
    const arrow = level ? 0 : ARROW + GAP;
    const width = arrow + this.number.width;
    this.width = Math.max(HEIGHT * 1.6, width + PAD * 2);
    this.silk.resize(this.width, HEIGHT);
    this.arrow.x = -width / 2 + ARROW / 2;
    this.number.node.x = -width / 2 + arrow + this.number.width / 2;
  }
}
