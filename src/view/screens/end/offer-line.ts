import type { OfferPlace, OfferState } from '../../../shared/vocabulary/offers.ts';
import { IconLine } from '../../widgets/buttons/icon-line.ts';
import { offerText } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

const ICON = 'icon/watch';

/** A few words that say what a video is watched for. There only while one is offered, or was just asked for. */
export class OfferLine extends IconLine {
  constructor(ui: UiContext, onPress: () => void) {
    super(ui, ICON, onPress);
  }

  set(place: OfferPlace, state: OfferState, count: number): void {
    this.write(ICON, offerText(this.ui.words, place, state, count), state === 'offered');
    this.node.visible = state !== 'none';
  }
}
