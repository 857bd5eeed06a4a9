import type { Picture } from '#paint/graph.ts';
import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { INK_TINT, type UiContext } from '../ui-context.ts';
import { Button } from './button.ts';

const TEXT = 14;
const ICON = 20;
const GAP = 6;
const LEAST_WIDTH = 120;
/** With what a finger is given around it, 44 points high. */
const HEIGHT = 32;

/** A picture and a few words in one line to press. Not there until it is shown. */
export class IconLine extends Button {
  protected readonly ui: UiContext;
  private readonly icon: Picture;
  private readonly word: Label;

  constructor(ui: UiContext, icon: string, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.icon = ui.picture(icon, ICON);
    this.icon.tint = INK_TINT;
    this.word = ui.label('', TEXT, INK);
    this.node.addChild(this.icon, this.word.node);
    this.setPresent(false);
  }

  /** `icon` is a frame of the atlas; a line that is not `enabled` only says something. */
  protected write(icon: string, words: string, enabled: boolean): void {
    const { ui, word } = this;
    this.icon.texture = ui.atlas.frame(icon).texture;
    word.set(words);
    const width = ICON + GAP + word.width;
    this.icon.x = (ICON - width) / 2;
    word.node.x = (width - word.width) / 2;
    this.resize(Math.max(width, LEAST_WIDTH), HEIGHT);
    this.enabled = enabled;
  }
}
