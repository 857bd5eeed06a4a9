import type { Picture } from '#paint/graph.ts';
import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import type { Reminder } from '../pages.ts';

const TEXT = 14;
const ICON = 20;
const GAP = 6;
/** With what a finger is given around it, 44 points high. */
const HEIGHT = 32;

/** A bell and a few words: to be told of tomorrow's run. There only while there is something to ask or to say. */
export class ReminderLine extends Button {
  private readonly ui: UiContext;
  private readonly icon: Picture;
  private readonly word: Label;

  constructor(ui: UiContext, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.icon = ui.picture('icon/bell', ICON);
    this.icon.tint = INK_TINT;
    this.word = ui.label('', TEXT, INK);
    this.node.addChild(this.icon, this.word.node);
    this.set('none');
  }

  /** Once it is set there is nothing more to press. */
  set(reminder: Reminder): void {
    const { ui, icon, word } = this;
    const set = reminder === 'set';
    this.node.visible = reminder !== 'none';
    this.enabled = reminder === 'offered';
    icon.texture = ui.atlas.frame(set ? 'icon/check' : 'icon/bell').texture;
    word.set(say(ui.words, set ? 'calendar.reminded' : 'calendar.remind'));
    const width = ICON + GAP + word.width;
    icon.x = (ICON - width) / 2;
    word.node.x = (width - word.width) / 2;
    this.resize(Math.max(width, 120), HEIGHT);
  }
}
