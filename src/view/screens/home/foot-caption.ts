import { Group, type Picture } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import { Spring } from '../../motion/spring.ts';
import type { ScreenMetrics } from '../../stage/stage.ts';
import { Paragraph } from '../../widgets/text/paragraph.ts';
import { CREAM_TEXT, type UiContext } from '../../widgets/ui-context.ts';

const PAD = 12;
const TITLE_HEIGHT = 22;
const DARKNESS = 0.74;
/** The caption begins softly: so many strips, each so high, ever darker. */
const EDGES = 7;
const EDGE = 3;

/** A title and small print on a dark band at the foot of the screen. Nothing waits for it, and no finger meets it. */
export class FootCaption {
  readonly node = new Group();
  private readonly band: readonly Picture[];
  private readonly title: Label;
  private readonly lines: Paragraph;
  private readonly strength: Spring;
  private screen: ScreenMetrics | null = null;

  /** `strength`: 1 where it is there from the start. */
  constructor(ui: UiContext, strength: 0 | 1) {
    this.band = Array.from({ length: EDGES + 1 }, () => {
      const strip = ui.picture('fx/white');
      strip.anchor.set(0.5, 0);
      strip.tint = 0x0b1030;
      return strip;
    });
    this.title = ui.label('', 14, CREAM_TEXT);
    this.lines = new Paragraph(ui, '', 12, CREAM_TEXT);
    this.strength = new Spring(strength, 60, 16);
    this.node.addChild(...this.band, this.title.node, this.lines.node);
    this.node.visible = strength > 0;
  }

  say(title: string, text: string): void {
    this.title.set(title);
    this.lines.set(text);
    if (this.screen) this.resize(this.screen);
  }

  resize(screen: ScreenMetrics): void {
    this.screen = screen;
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

  /** Whether it comes or stays from now on. */
  set shown(shown: boolean) {
    this.strength.target = shown ? 1 : 0;
  }

  step(elapsedMs: number): void {
    this.strength.step(elapsedMs);
    this.node.alpha = Math.max(0, this.strength.value);
    this.node.visible = this.strength.target > 0 || this.strength.value > 0.02;
  }
}
