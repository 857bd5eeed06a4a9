import { INK } from '../../../shared/vocabulary/palette.ts';
import { ANSWER, BACK_HEIGHT, FOOT, HEAD, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import type { Button } from '../../widgets/buttons/button.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { PrivacyScreen, UpdateScreen } from '../pages.ts';

const TEXT_SIZE = 16;
const GAP = 8;

/** A question with a yes and a no; its texts are `<name>.title`, `.text`, `.yes` and `.no`. To leave is to say no. */
export abstract class QuestionView<S extends PrivacyScreen | UpdateScreen> extends PageView<S> {
  protected readonly height: number;
  private readonly text: Paragraph;
  private readonly yes: PlateButton;

  constructor(ui: UiContext, name: S['name'], send: (intent: Intent) => void) {
    super(ui, say(ui.words, `${name}.title`), send, 'paper');
    this.height = PAGE_HEIGHTS[name];
    this.text = new Paragraph(ui, say(ui.words, `${name}.text`), TEXT_SIZE, INK);
    this.yes = new PlateButton(ui, {
      kind: 'primary',
      text: say(ui.words, `${name}.yes`),
      size: 20,
      onPress: () => this.press({ type: 'agree' }),
    });
    this.back.setText(say(ui.words, `${name}.no`));
    this.panel.content.addChild(this.text.node);
  }

  protected setAnswers(more: readonly Button[]): void {
    this.setPageButtons([this.yes, ...more]);
  }

  /** `more`: points between the text and the yes. Answers the upper edge of the yes. */
  protected place(width: number, height: number, more: number): number {
    const bottom = height / 2 - FOOT - BACK_HEIGHT;
    this.yes.resize(width - 56, ANSWER - GAP);
    this.yes.node.y = bottom - ANSWER / 2;
    const top = -height / 2 + HEAD;
    const said = this.text.resize(width - 64);
    this.text.node.y = top + (bottom - ANSWER - more - top - said) / 2;
    this.placeBack(width, height);
    return bottom - ANSWER;
  }
}
