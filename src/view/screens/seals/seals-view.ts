import { INK } from '../../../shared/vocabulary/palette.ts';
import { BACK_HEIGHT, FOOT, HEAD, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { SealsScreen } from '../pages.ts';

const TEXT_SIZE = 15;
const GAP = 14;
const SENTENCES = ['seals.sealed', 'seals.signed', 'seals.none'];

/** What a seal means, in three sentences, and what it does not. */
export class SealsView extends PageView<SealsScreen> {
  protected readonly height = PAGE_HEIGHTS.seals;
  private readonly sentences: readonly Paragraph[];

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'seals.title'), send);
    this.sentences = SENTENCES.map((key) => new Paragraph(ui, say(ui.words, key), TEXT_SIZE, INK));
    this.panel.content.addChild(...this.sentences.map(({ node }) => node));
    this.setPageButtons([]);
  }

  show(_screen: SealsScreen): void {}

  protected arrange(width: number, height: number): void {
    const heights = this.sentences.map((sentence) => sentence.resize(width - 64));
    const room = height - HEAD - BACK_HEIGHT - FOOT;
    const total = heights.reduce((sum, each) => sum + each + GAP, -GAP);
    let y = -height / 2 + HEAD + (room - total) / 2;
    this.sentences.forEach(({ node }, at) => {
      node.y = y;
      y += heights[at]! + GAP;
    });
    this.placeBack(width, height);
  }
}
