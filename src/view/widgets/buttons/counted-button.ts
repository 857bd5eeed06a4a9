import { CountBadge } from '../text/count-badge.ts';
import type { UiContext } from '../ui-context.ts';
import { RoundButton } from './round-button.ts';

/** A round button that can be pressed so many times more. */
export class CountedButton extends RoundButton {
  private readonly badge: CountBadge;

  constructor(ui: UiContext, icon: string, onPress: () => void) {
    super(ui, icon, onPress);
    this.badge = new CountBadge(ui);
    this.badge.node.position.set(17, -15);
    this.node.addChild(this.badge.node);
  }

  /** 0 leaves it without effect and pale. */
  setCount(count: number): void {
    this.enabled = count > 0;
    this.node.alpha = count > 0 ? 1 : 0.55;
    this.badge.set(count);
  }
}
