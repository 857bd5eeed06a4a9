import { Group } from '#paint/graph.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { BACK_HEIGHT, FOOT, HEAD, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import type { Intent, TouchPoint } from '../../stage/stage.ts';
import { ScrollStrip } from '../../widgets/panels/scroll-strip.ts';
import { breakLines, say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { CreditsScreen } from '../pages.ts';

const HEAD_SIZE = 19;
const TEXT_SIZE = 13;
const HEAD_LINE = 30;
const TEXT_LINE = 19.5;
const GAP = 14;

/** Keys of each section's head and text. */
const SECTIONS: readonly (readonly [head: string, text: string])[] = [
  ...['game', 'fonts', 'pixi', 'matter', 'howler', 'mit', 'ofl'].map(
    (name) => [`credits.${name}.title`, `credits.${name}`] as const,
  ),
  ['notice.title', 'notice.health'],
];

interface Line {
  readonly node: Group;
  readonly y: number;
}

/** Who and what the game is made of, and under which licences, as a strip to scroll. */
export class CreditsView extends PageView<CreditsScreen> {
  protected readonly height = PAGE_HEIGHTS.credits;
  private readonly strip = new ScrollStrip();
  private readonly measureStyle: { family: string; size: number; color: string };
  private width = 0;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'credits.title'), send);
    this.measureStyle = { family: ui.fonts.text, size: TEXT_SIZE, color: SOFT_INK };
    this.panel.content.addChild(this.strip.node);
    this.setPageButtons([]);
  }

  show(_screen: CreditsScreen): void {}

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.strip.step(elapsedMs);
  }

  override touch(touch: TouchPoint): boolean {
    const { x, y } = this.within(touch);
    return this.strip.touch(touch, x, y - this.strip.node.y) || super.touch(touch);
  }

  protected arrange(width: number, height: number): void {
    if (width !== this.width) this.write(width - 64);
    this.width = width;
    this.strip.node.y = -height / 2 + HEAD;
    this.strip.resize(width - 40, height - HEAD - BACK_HEIGHT - FOOT - 6);
    this.placeBack(width, height);
  }

  private write(width: number): void {
    for (const child of [...this.strip.node.children]) child.destroy({ children: true });
    const lines: Line[] = [];
    let y = GAP;
    for (const section of SECTIONS) y = this.writeSection(section, width, y, lines);
    this.strip.fill(lines, y + GAP);
  }

  private writeSection(
    [head, text]: readonly [string, string],
    width: number,
    from: number,
    lines: Line[],
  ): number {
    const { ui } = this;
    const put = (node: Group, y: number): void => void lines.push({ node: wrap(node), y });
    put(ui.label(say(ui.words, head), HEAD_SIZE, INK).node, from + HEAD_LINE / 2);
    let y = from + HEAD_LINE;
    for (const line of this.linesOf(say(ui.words, text), width)) {
      put(ui.label(line, TEXT_SIZE, SOFT_INK).node, y + TEXT_LINE / 2);
      y += TEXT_LINE;
    }
    return y + GAP;
  }

  private linesOf(text: string, width: number): string[] {
    return breakLines(text, width, (line) => this.ui.page.measure(line, this.measureStyle));
  }
}

/** A label hides itself while empty; the strip hides lines as well, each by its own node. */
const wrap = (node: Group): Group => {
  const line = new Group();
  line.addChild(node);
  return line;
};
