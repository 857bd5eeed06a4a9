import type { Picture } from '#paint/graph.ts';
import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { INK_TINT, type UiContext } from '../ui-context.ts';
import { PlateButton } from './plate-button.ts';

/** Points of the picture, and from the middle up to it and down to the word. */
export const CAPTIONED_ICON = 24;
const ICON_UP = 11;
const WORD_DOWN = 10;
const MARGIN = 8;

/** A small paper plate: its picture, and what that means in a word below. */
export class CaptionedPlate extends PlateButton {
  private readonly caption: Label;

  constructor(ui: UiContext, picture: Picture, text: string, onPress: () => void) {
    super(ui, { kind: 'paper', text: '', size: 20, shrink: 1.9, onPress });
    this.caption = ui.label(text, 13, INK);
    this.caption.node.y = WORD_DOWN;
    picture.tint = INK_TINT;
    picture.y = -ICON_UP;
    this.node.addChild(picture, this.caption.node);
  }

  setCaption(text: string): void {
    this.caption.set(text);
    this.caption.fit(this.width - MARGIN);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.caption.fit(width - MARGIN);
  }
}
