import { INK_TINT, type UiContext } from '../ui-context.ts';
import { Button } from './button.ts';

/** Points both ways. */
export const PAPER = 48;
const ICON = 26;

/** A small paper plate with an icon, for what lies beside the matter of a panel. */
export class PaperButton extends Button {
  constructor(ui: UiContext, icon: string, onPress: () => void) {
    super(onPress);
    const plate = ui.slice('button/paper', 1.5);
    plate.resize(PAPER + 6, PAPER + 4);
    const sign = ui.picture(`icon/${icon}`, ICON);
    sign.tint = INK_TINT;
    sign.y = -1.5;
    this.node.addChild(plate.node, sign);
    this.resize(PAPER, PAPER);
  }
}
