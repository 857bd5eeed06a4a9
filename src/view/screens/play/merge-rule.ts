import { Group } from '#paint/graph.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

const LAST_TIER = 10;
const RADIUS = 17;
const STEP = 50;
const PLATE = { width: 196, height: 62 };

/** The one rule, drawn: a piece and its like make the next. Centred on its place. */
export class MergeRule {
  readonly node = new Group();
  private readonly plate: NineSlice;
  private readonly pieces: readonly Portrait[];

  constructor(ui: UiContext) {
    this.plate = ui.slice('button/dark');
    this.plate.resize(PLATE.width, PLATE.height);
    this.pieces = [0, 1, 2].map(() => new Portrait(ui, true));
    const plus = new NumberLine(ui.numerals.small, 15);
    plus.set('+');
    const makes = ui.picture('icon/play', 20);
    plus.node.x = -STEP * 0.65;
    makes.x = STEP * 0.62;
    this.node.addChild(this.plate.node, plus.node, makes, ...this.pieces.map(({ node }) => node));
    for (const child of this.node.children.slice(1)) child.y = -2;
    this.pieces.forEach(({ node }, at) => {
      node.x = (at - 1) * STEP * 1.3;
    });
  }

  /** Shows what two pieces of this tier make; two full moons make none, and are not the rule to learn by. */
  show(tier: number): void {
    if (tier >= LAST_TIER) return;
    this.pieces.forEach((piece, at) => {
      if (at < 2) piece.show(tier, RADIUS);
      else piece.show(tier + 1, RADIUS * 1.2, { eyes: 'happy', mouth: 'open' });
    });
  }
}
