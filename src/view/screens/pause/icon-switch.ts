import type { Picture } from '#paint/graph.ts';
import { Button } from '../../widgets/buttons/button.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

/** A round switch that shows whether something is on. */
export class IconSwitch extends Button {
  private readonly ui: UiContext;
  private readonly plate: Picture;
  private readonly icon: Picture;
  private readonly names: readonly [on: string, off: string];

  constructor(ui: UiContext, on: string, off: string, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.names = [on, off];
    this.plate = ui.picture('button/round', 48);
    this.icon = ui.picture(on, 26);
    this.icon.y = -1.5;
    this.node.addChild(this.plate, this.icon);
    this.resize(48, 48);
  }

  set(on: boolean): void {
    this.icon.texture = this.ui.atlas.frame(this.names[on ? 0 : 1]).texture;
    this.plate.tint = on ? 0xffffff : 0xb9b2c8;
    this.icon.alpha = on ? 1 : 0.75;
  }
}
