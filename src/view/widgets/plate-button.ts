import { CREAM_TEXT, INK, INK_TINT, type Kit, PLUM } from '../kit.ts';
import type { Label } from '../pixi/label.ts';
import type { NineSlice } from '../pixi/nine-slice.ts';
import type { Picture } from '../pixi/nodes.ts';
import { Button } from './button.ts';

export type PlateKind = 'primary' | 'paper' | 'dark';

export interface PlateOptions {
  readonly kind: PlateKind;
  readonly text: string;
  /** Points of the lettering. */
  readonly size: number;
  readonly icon?: string;
  readonly onPress: () => void;
}

const ICON_GAP = 8;

/** A lacquer or paper plate with a word on it, and perhaps an icon before the word. */
export class PlateButton extends Button {
  readonly label: Label;
  readonly icon: Picture | null;
  private readonly plate: NineSlice;

  constructor(kit: Kit, { kind, text, size, icon, onPress }: PlateOptions) {
    super(onPress);
    const dark = kind === 'paper';
    this.plate = kit.slice(`button/${kind}`);
    this.label = kit.label(
      text,
      size,
      dark ? INK : CREAM_TEXT,
      dark ? {} : { shadow: { color: PLUM, y: 1.5 } },
    );
    this.icon = icon ? kit.picture(`icon/${icon}`, size * 1.35) : null;
    this.node.addChild(this.plate.node, this.label.node);
    if (this.icon) {
      if (dark) this.icon.tint = INK_TINT;
      this.node.addChild(this.icon);
    }
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.plate.resize(width, height);
    this.label.fit(width - 44 - (this.icon ? this.icon.width + ICON_GAP : 0));
    // The plate's face is a little above its middle: below it is the edge that gives it thickness.
    this.center(-height * 0.03);
  }

  setText(text: string): void {
    this.label.set(text);
    this.center(-this.height * 0.03);
  }

  /** A plate that cannot be pressed now is drained of its colour. */
  setEnabled(enabled: boolean): void {
    this.enabled = enabled;
    this.plate.tint = enabled ? 0xffffff : 0xb9a79c;
    this.label.node.alpha = enabled ? 1 : 0.85;
  }

  /** Sets word and icon side by side around the middle, at a height from the centre. */
  center(y: number): void {
    const icon = this.icon ? this.icon.width + ICON_GAP : 0;
    this.label.node.position.set(icon / 2, y);
    this.icon?.position.set(-this.label.width / 2 - ICON_GAP / 2, y);
  }
}
