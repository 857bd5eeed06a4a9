import type { Picture } from '#paint/graph.ts';
import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { CREAM_TEXT, INK_TINT, PLUM, type UiContext } from '../ui-context.ts';
import { Button } from './button.ts';

export type PlateKind = 'primary' | 'paper' | 'dark';

export interface PlateOptions {
  readonly kind: PlateKind;
  readonly text: string;
  /** Points of the lettering. */
  readonly size: number;
  readonly icon?: string;
  /** 2 draws corners half their size, for what reaches into them. */
  readonly shrink?: number;
  readonly onPress: () => void;
}

const ICON_GAP = 8;
/** Points of the plate left free beside what is on it. */
const MARGIN = 36;
/** Points: lower than this, a plate's corners shrink with it. */
const WHOLE_CORNERS = 61;
/** Points: an icon goes before it makes the word beside it smaller than this. */
const LEAST_TEXT = 13;

/** A lacquer or paper plate with a word on it, and perhaps an icon before the word. */
export class PlateButton extends Button {
  readonly label: Label;
  readonly icon: Picture | null;
  private readonly plate: NineSlice;
  private readonly shrink: number;

  constructor(ui: UiContext, { kind, text, size, icon, shrink = 1, onPress }: PlateOptions) {
    super(onPress);
    this.shrink = shrink;
    const dark = kind === 'paper';
    this.plate = ui.slice(`button/${kind}`);
    this.label = ui.label(
      text,
      size,
      dark ? INK : CREAM_TEXT,
      dark ? {} : { shadow: { color: PLUM, y: 1.5 } },
    );
    this.icon = icon ? ui.picture(`icon/${icon}`, size * 1.35) : null;
    this.node.addChild(this.plate.node, this.label.node);
    if (this.icon) {
      if (dark) this.icon.tint = INK_TINT;
      this.node.addChild(this.icon);
    }
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.plate.resize(width, height, Math.max(this.shrink, WHOLE_CORNERS / height));
    this.fit();
  }

  setText(text: string): void {
    this.label.set(text);
    this.fit();
  }

  /** A plate that cannot be pressed now is drained of its colour. */
  setEnabled(enabled: boolean): void {
    this.enabled = enabled;
    this.plate.tint = enabled ? 0xffffff : 0xb9a79c;
    this.label.node.alpha = enabled ? 1 : 0.85;
  }

  private fit(): void {
    const { icon, label, width } = this;
    if (icon) icon.visible = true;
    label.fit(width - MARGIN - this.iconRoom);
    if (icon && label.size < LEAST_TEXT) {
      icon.visible = false;
      label.fit(width - MARGIN);
    }
    // The plate's face is a little above its middle: below it is the edge that gives it thickness.
    this.center(-this.height * 0.03);
  }

  private get iconRoom(): number {
    return this.icon?.visible ? this.icon.width + ICON_GAP : 0;
  }

  /** Sets word and icon side by side around the middle, at a height from the centre. */
  private center(y: number): void {
    this.label.node.position.set(this.iconRoom / 2, y);
    this.icon?.position.set(-this.label.width / 2 - ICON_GAP / 2, y);
  }
}
