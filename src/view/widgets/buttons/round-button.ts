import type { Picture } from '#paint/graph.ts';
import type { UiContext } from '../ui-context.ts';
import { Button } from './button.ts';

/** A small round button with an icon, at least 44 points to the finger. */
export class RoundButton extends Button {
  private readonly icon: Picture;

  constructor(ui: UiContext, icon: string, onPress: () => void) {
    super(onPress);
    this.icon = ui.picture(`icon/${icon}`, 24);
    this.icon.y = -1.5;
    this.node.addChild(ui.picture('button/round', 44), this.icon);
    this.resize(44, 44);
  }

  setIcon(ui: UiContext, icon: string): void {
    this.icon.texture = ui.atlas.frame(`icon/${icon}`).texture;
  }
}
