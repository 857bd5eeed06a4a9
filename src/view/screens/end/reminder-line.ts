import { IconLine } from '../../widgets/buttons/icon-line.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { Reminder } from '../pages.ts';

/** A bell and a few words: to be told of tomorrow's run. There only while there is something to ask or to say. */
export class ReminderLine extends IconLine {
  constructor(ui: UiContext, onPress: () => void) {
    super(ui, 'icon/bell', onPress);
    this.set('none');
  }

  /** Once it is set there is nothing more to press. */
  set(reminder: Reminder): void {
    const set = reminder === 'set';
    const words = say(this.ui.words, set ? 'calendar.reminded' : 'calendar.remind');
    this.write(set ? 'icon/check' : 'icon/bell', words, reminder === 'offered');
    this.node.visible = reminder !== 'none';
  }
}
