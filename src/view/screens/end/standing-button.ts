import { Group, type Picture } from '#paint/graph.ts';
import { SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { beatenText, say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';

const CROWN = 21;
const GAP = 5;

/** How many players of a hundred a run beats today: pressed, it leads to their board. */
export class StandingButton extends Button {
  /** The word below, which is fitted with the others of its panel. */
  readonly name: Label;
  private readonly line = new Group();
  private readonly crown: Picture;
  private readonly number: NumberLine;

  constructor(ui: UiContext, onPress: () => void) {
    super(onPress);
    this.crown = ui.picture('icon/crown', CROWN);
    this.crown.tint = 0xc8372d;
    this.number = new NumberLine(ui.numerals.fine, 17);
    this.number.tint = INK_TINT;
    this.name = ui.label(say(ui.words, 'over.standing'), 13, SOFT_INK);
    this.line.addChild(this.crown, this.number.node);
    this.line.y = -8;
    this.name.node.y = 18;
    this.node.addChild(this.line, this.name.node);
    this.resize(92, 60);
    this.set(null);
  }

  /** Nothing is there to press while nobody knows, or where nobody was beaten. */
  set(percent: number | null): void {
    const text = beatenText(percent);
    this.node.visible = this.enabled = text !== '';
    this.number.set(text);
    const width = CROWN + GAP + this.number.width;
    this.crown.x = (CROWN - width) / 2;
    this.number.node.x = (width - this.number.width) / 2;
  }
}
