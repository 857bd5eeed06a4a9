import type { Kit } from '../kit.ts';
import { Button } from './button.ts';

/** A small round button with an icon, at least 44 points to the finger. */
export class RoundButton extends Button {
  constructor(kit: Kit, icon: string, onPress: () => void) {
    super(onPress);
    this.node.addChild(kit.picture('button/round', 44), kit.picture(`icon/${icon}`, 24));
    this.node.children[1]!.y = -1.5;
    this.resize(44, 44);
  }
}
