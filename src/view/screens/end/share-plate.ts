import type { Picture } from '#paint/graph.ts';
import { CAPTIONED_ICON, CaptionedPlate } from '../../widgets/buttons/captioned-plate.ts';
import { BoardPicture } from '../../widgets/pieces/board-picture.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { OverScreen } from '../screen.ts';

/** The little jar is drawn larger and made small, with its frame. Points. */
const DRAWN = 34;
const SHRUNK = 0.5;
const MIDDLE = -12;

/** Challenges a friend: with what the run was remembered for, where there is such a moment, and a little picture of it. */
export class SharePlate extends CaptionedPlate {
  private readonly ui: UiContext;
  private readonly sign: Picture;
  private readonly jar: BoardPicture;

  constructor(ui: UiContext, onPress: () => void) {
    const sign = ui.picture('icon/share', CAPTIONED_ICON);
    super(ui, sign, say(ui.words, 'over.challenge'), onPress);
    this.ui = ui;
    this.sign = sign;
    this.jar = new BoardPicture(ui);
    this.jar.resize(DRAWN);
    this.jar.node.scale.set(SHRUNK);
    this.jar.node.y = MIDDLE;
    this.node.addChild(this.jar.node);
  }

  setMoment(moment: OverScreen['moment']): void {
    this.sign.visible = moment === null;
    this.jar.node.visible = moment !== null;
    if (moment) this.jar.show(moment.heap.board, moment.heap.pieces);
    this.setCaption(say(this.ui.words, moment ? `over.card.${moment.peak}` : 'over.challenge'));
  }
}
