import { Group } from '#paint/graph.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { BoardPicture } from '../../widgets/pieces/board-picture.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

/** Board units: a picture is as high as the board asks. */
const RATIO = 4 / 3;
const BADGE = 36;

/** A picture of a board that plays when it is pressed. `node` is centred. */
export class ReplayButton extends Button {
  readonly picture: BoardPicture;
  private readonly badge = new Group();

  constructor(ui: UiContext, width: number, onPress: () => void) {
    super(onPress);
    this.picture = new BoardPicture(ui);
    this.picture.resize(width);
    const icon = ui.picture('icon/play', 19);
    icon.position.set(0.5, -1);
    this.badge.addChild(ui.picture('button/round', BADGE), icon);
    this.badge.y = -width * RATIO * 0.25;
    this.badge.alpha = 0.92;
    this.node.addChild(this.picture.node, this.badge);
    this.resize(width, width * RATIO);
  }

  /** Whether there is a run to be watched. */
  setWatchable(watchable: boolean): void {
    this.enabled = this.badge.visible = watchable;
  }
}
