import type { Picture } from '#paint/graph.ts';
import type { OfferPlace, OfferState } from '../../../shared/vocabulary/offers.ts';
import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { offerText } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';

const TEXT = 14;
const ICON = 20;
const GAP = 6;
/** With what a finger is given around it, 44 points high. */
const HEIGHT = 32;

/** A few words that say what a video is watched for. There only while one is offered, or was just asked for. */
export class OfferLine extends Button {
  private readonly ui: UiContext;
  private readonly icon: Picture;
  private readonly word: Label;

  constructor(ui: UiContext, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.icon = ui.picture('icon/watch', ICON);
    this.icon.tint = INK_TINT;
    this.word = ui.label('', TEXT, INK);
    this.node.addChild(this.icon, this.word.node);
    this.node.visible = this.enabled = false;
  }

  set(place: OfferPlace, state: OfferState, count: number): void {
    const { icon, word } = this;
    this.node.visible = state !== 'none';
    this.enabled = state === 'offered';
    word.set(offerText(this.ui.words, place, state, count));
    const width = ICON + GAP + word.width;
    icon.x = (ICON - width) / 2;
    word.node.x = (width - word.width) / 2;
    this.resize(Math.max(width, 120), HEIGHT);
  }
}
