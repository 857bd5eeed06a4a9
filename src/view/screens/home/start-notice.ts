import { Group, type Picture } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import { Spring } from '../../motion/spring.ts';
import type { ScreenMetrics } from '../../stage/stage.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, type UiContext } from '../../widgets/ui-context.ts';

/** Long enough to read; nothing waits for it. */
const SHOWN_MS = 4200;
const PAD = 12;
const TITLE_HEIGHT = 22;
const DARKNESS = 0.74;
/** The caption begins softly: so many strips, each so high, ever darker. */
const EDGES = 7;
const EDGE = 3;

/** The notice of healthy play that every game here shows when it starts: a caption at the foot, gone by itself. */
export class StartNotice {
  readonly node = new Group();
  private readonly band: readonly Picture[];
  private readonly title: Label;
  private readonly lines: Paragraph;
  private readonly strength = new Spring(1, 60, 16);
  private left = SHOWN_MS;

  constructor(ui: UiContext) {
    this.band = Array.from({ length: EDGES + 1 }, () => {
      const strip = ui.picture('fx/white');
      strip.anchor.set(0.5, 0);
      strip.tint = 0x0b1030;
      return strip;
    });
    this.title = ui.label(say(ui.words, 'notice.title'), 14, CREAM_TEXT);
    this.lines = new Paragraph(ui, say(ui.words, 'notice.health'), 12, CREAM_TEXT);
    this.node.addChild(...this.band, this.title.node, this.lines.node);
  }

  resize(screen: ScreenMetrics): void {
    const text = this.lines.resize(Math.min(screen.width - 40, 340));
    const foot = screen.height - screen.safe.top - screen.safe.height;
    const height = PAD + TITLE_HEIGHT + text + PAD + foot;
    this.node.position.set(screen.width / 2, screen.height - height);
    this.band.forEach((strip, at) => {
      strip.setSize(screen.width, at === EDGES ? height : EDGE);
      strip.y = (at - EDGES) * EDGE;
      strip.alpha = (DARKNESS * (at + 1)) / (EDGES + 1);
    });
    this.title.node.y = PAD + TITLE_HEIGHT / 2 - 3;
    this.lines.node.y = PAD + TITLE_HEIGHT;
  }

  /** `home`: whether the screen it belongs to is shown; it goes with it. */
  step(home: boolean, elapsedMs: number): void {
    if (!this.node.visible) return;
    this.left -= elapsedMs;
    if (this.left <= 0 || !home) this.strength.target = 0;
    this.strength.step(elapsedMs);
    this.node.alpha = Math.max(0, this.strength.value);
    this.node.visible = this.strength.target > 0 || this.strength.value > 0.02;
  }
}
