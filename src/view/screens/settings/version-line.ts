import { SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { Button } from '../../widgets/buttons/button.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

const SIZE = 13;

/** Which game this is, in small type. Held down it leads on; a tap does nothing. */
export class VersionLine extends Button {
  private readonly label: Label;
  private readonly onHold: () => void;
  private done = false;

  constructor(ui: UiContext, onHold: () => void) {
    super(() => {});
    this.onHold = onHold;
    this.label = ui.label('', SIZE, SOFT_INK);
    this.node.addChild(this.label.node);
  }

  set(version: string): void {
    this.label.set(version);
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    if (!this.isHeld) this.done = false;
    if (!this.isHeld || this.done) return;
    this.done = true;
    this.onHold();
  }
}
