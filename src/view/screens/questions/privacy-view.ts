import { DATA_CONTRACT } from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { PrivacyScreen } from '../pages.ts';
import { QuestionView } from './question-view.ts';

/** What the player's data are used for, what the platform has about it, and whether they may be. */
export class PrivacyView extends QuestionView<PrivacyScreen> {
  private readonly contract: PlateButton;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, 'privacy', send);
    this.contract = new PlateButton(ui, {
      kind: 'paper',
      text: say(ui.words, 'data.contract'),
      size: 16,
      onPress: () => this.press({ type: 'privacy-contract' }),
    });
    this.setAnswers([this.contract]);
  }

  show({ contract }: PrivacyScreen): void {
    this.contract.setPresent(contract);
  }

  protected arrange(width: number, height: number): void {
    const yes = this.place(width, height, DATA_CONTRACT);
    this.contract.resize(width - 56, DATA_CONTRACT - 6);
    this.contract.node.y = yes - DATA_CONTRACT / 2;
  }
}
