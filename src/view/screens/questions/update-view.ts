import type { Intent } from '../../stage/stage.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { UpdateScreen } from '../pages.ts';
import { QuestionView } from './question-view.ts';

/** Offers to open the game anew as its newer version. */
export class UpdateView extends QuestionView<UpdateScreen> {
  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, 'update', send);
    this.setAnswers([]);
  }

  show(_screen: UpdateScreen): void {}

  protected arrange(width: number, height: number): void {
    this.place(width, height, 0);
  }
}
