import { Group } from '#paint/graph.ts';
import { type LineState, makeLine, type ReportLine } from '../../../shared/phone-report.ts';
import { INK, LACQUER, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { BACK_HEIGHT, CHECK_COPY, FOOT, HEAD, PAGE_HEIGHTS } from '../../layout/page-layout.ts';
import type { Intent, TouchPoint } from '../../stage/stage.ts';
import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { ScrollStrip } from '../../widgets/panels/scroll-strip.ts';
import { breakLines, say } from '../../widgets/text/texts.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import { PageView } from '../page-view.ts';
import type { CheckScreen } from '../pages.ts';

const SIZE = 13;
const LINE = 19;
const GAP = 6;

const COLORS: Readonly<Record<LineState, string>> = { ok: INK, bad: LACQUER, info: SOFT_INK };

/** The report of this phone as it grows, and the button that copies it. */
export class CheckView extends PageView<CheckScreen> {
  protected readonly height = PAGE_HEIGHTS.check;
  private readonly strip = new ScrollStrip();
  private readonly copy: PlateButton;
  private lines: readonly ReportLine[] = [];
  private width = 0;

  constructor(ui: UiContext, send: (intent: Intent) => void) {
    super(ui, say(ui.words, 'check.title'), send);
    this.copy = new PlateButton(ui, {
      kind: 'paper',
      text: say(ui.words, 'check.running'),
      size: 17,
      onPress: () => this.press({ type: 'copy-report' }),
    });
    this.panel.content.addChild(this.strip.node);
    this.setPageButtons([this.copy]);
  }

  show({ lines, running, copy }: CheckScreen): void {
    this.copy.setText(say(this.ui.words, running ? 'check.running' : `check.${copy}`));
    const isLonger = lines.length !== this.lines.length;
    this.lines = lines;
    if (isLonger && this.width > 0) this.write();
  }

  override step(elapsedMs: number): void {
    super.step(elapsedMs);
    this.strip.step(elapsedMs);
  }

  override touch(touch: TouchPoint): boolean {
    const { x, y } = this.within(touch);
    return this.strip.touch(touch, x, y - this.strip.node.y) || super.touch(touch);
  }

  protected arrange(width: number, height: number): void {
    const isOther = width !== this.width;
    this.width = width;
    this.strip.node.y = -height / 2 + HEAD;
    this.strip.resize(width - 40, height - HEAD - BACK_HEIGHT - FOOT - CHECK_COPY);
    this.copy.resize(width - 56, CHECK_COPY - 6);
    this.copy.node.y = height / 2 - FOOT - BACK_HEIGHT - CHECK_COPY / 2;
    this.placeBack(width, height);
    if (isOther) this.write();
  }

  private write(): void {
    const { ui, strip } = this;
    for (const child of [...strip.node.children]) child.destroy({ children: true });
    const style = { family: ui.fonts.text, size: SIZE, color: INK };
    const placed: { node: Group; y: number }[] = [];
    let y = GAP;
    for (const line of inOrder(this.lines)) {
      const rows = breakLines(makeLine(line), this.width - 56, (text) => ui.page.measure(text, style));
      for (const row of rows) {
        placed.push({ node: wrap(ui.label(row, SIZE, COLORS[line.state]).node), y: y + LINE / 2 });
        y += LINE;
      }
      y += GAP;
    }
    strip.fill(placed, y);
  }
}

/** What was found comes first; the report itself stays as it was made. */
const inOrder = (lines: readonly ReportLine[]): readonly ReportLine[] => [
  ...lines.filter(({ name }) => name === 'verdict'),
  ...['bad', 'ok', 'info'].flatMap((state) =>
    lines.filter((line) => line.state === state && line.name !== 'verdict'),
  ),
];

/** A label hides itself while empty; the strip hides lines as well, each by its own node. */
const wrap = (node: Group): Group => {
  const line = new Group();
  line.addChild(node);
  return line;
};
