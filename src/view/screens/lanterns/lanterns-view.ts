import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { BACK_HEIGHT, FOOT, HEAD, LANTERNS_ROWS, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import type { Intent } from '../../stage/stage.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { say, type Words } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { LanternsScreen } from '../pages.ts';

/** Tier of the lantern, and how many make a jar. */
const LANTERN = 9;
const TEN = 10;
const ROW = 5;
const RADIUS = 21;
const ROW_HEIGHT = LANTERNS_ROWS / 2;
/** How much is seen of lanterns that are still to be found. */
const UNLIT = 0.3;
const TEXT = 15;
const SMALL = 14;
const GAP = 10;

/** Ten lanterns, as many of them lit as were found; what they bring, how one is found, and who has played the player's cards. */
export class LanternsView extends PageView<LanternsScreen> {
  protected readonly height = PAGE_HEIGHTS.lanterns;
  private readonly words: Words;
  private readonly lanterns: readonly Portrait[];
  private readonly state: Paragraph;
  private readonly jar: Paragraph;
  private readonly how: Paragraph;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'lanterns.title'), send);
    this.words = ui.words;
    this.lanterns = Array.from({ length: TEN }, () => new Portrait(ui));
    this.state = new Paragraph(ui, '', TEXT, INK);
    this.jar = new Paragraph(ui, '', TEXT, INK);
    this.how = new Paragraph(ui, say(ui.words, 'lanterns.how'), SMALL, SOFT_INK);
    const { content } = this.panel;
    content.addChild(...this.lanterns.map(({ node }) => node), this.state.node, this.jar.node, this.how.node);
    this.setPageButtons([]);
  }

  /** After the tenth all stay lit. */
  show({ found, answers, brings }: LanternsScreen): void {
    this.lanterns.forEach((lantern, at) => {
      const lit = at < found;
      lantern.show(LANTERN, RADIUS, lit ? { eyes: 'happy', mouth: 'open' } : {});
      lantern.node.alpha = lit ? 1 : UNLIT;
    });
    const { words } = this;
    const played = answers > 0 ? say(words, 'lanterns.answers', { count: answers }) : '';
    this.state.set([say(words, 'lanterns.found', { count: found }), played].filter(Boolean).join(' '));
    this.jar.set(brings ? this.bringText(brings) : '');
    this.arrange(this.panel.width, this.panel.halfHeight * 2);
  }

  private bringText({ theme, have, goal }: NonNullable<LanternsScreen['brings']>): string {
    const key = have >= goal ? 'lanterns.jarHad' : 'lanterns.jar';
    return say(this.words, key, { goal, theme: say(this.words, `theme.${theme}`) });
  }

  protected arrange(width: number, height: number): void {
    const column = Math.min(54, (width - 56) / ROW);
    const top = -height / 2 + HEAD;
    const texts = [this.state, this.jar, this.how];
    const heights = texts.map((text) => text.resize(width - 60));
    const room = height - HEAD - BACK_HEIGHT - FOOT - LANTERNS_ROWS;
    this.lanterns.forEach(({ node }, at) => {
      const row = Math.floor(at / ROW);
      node.position.set(((at % ROW) - (ROW - 1) / 2) * column, top + (row + 0.5) * ROW_HEIGHT);
    });
    const needed = heights.reduce((sum, height) => sum + height + GAP, -GAP);
    // The longest words of the narrowest window: smaller, never under the button.
    const scale = Math.min(1, room / needed);
    let y = top + LANTERNS_ROWS + (room - needed * scale) / 2;
    texts.forEach(({ node }, at) => {
      node.y = y;
      node.scale.set(scale);
      y += (heights[at]! + GAP) * scale;
    });
    this.placeBack(width, height);
  }
}
