import { Group, type Picture } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import { clamp } from '../../motion/ease.ts';
import { Spring } from '../../motion/spring.ts';
import type { ScreenMetrics } from '../../stage/stage.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';

/** The edges darken over this share of the window's height, in so many steps. */
const EDGE_SHARE = 0.17;
const STEPS = 14;
const DARKNESS = 0.8;

/** While the last seconds are shown again: dusk at the upper and lower edge, what this is, and how to leave it. */
export class InstantReplayFrame {
  readonly node = new Group();
  private readonly strips: readonly Picture[];
  private readonly title: Label;
  private readonly skip: Label;
  private readonly icon: Picture;
  private readonly strength = new Spring(0, 90, 19);

  constructor(ui: UiContext) {
    this.strips = Array.from({ length: STEPS * 2 }, () => {
      const strip = ui.picture('fx/white');
      strip.anchor.set(0);
      strip.tint = 0x0b1030;
      return strip;
    });
    const outline = { outline: { color: PLUM, width: 2 } };
    this.title = ui.label(say(ui.words, 'instantReplay.title'), 20, CREAM_TEXT, outline);
    this.skip = ui.label(say(ui.words, 'instantReplay.skip'), 14, CREAM_TEXT, outline);
    this.icon = ui.picture('icon/watch', 28);
    this.node.addChild(...this.strips, this.icon, this.title.node, this.skip.node);
    this.node.visible = false;
  }

  resize(screen: ScreenMetrics): void {
    const { width, height, safe, capsule } = screen;
    const each = (height * EDGE_SHARE) / STEPS;
    this.strips.forEach((strip, at) => {
      const lower = at >= STEPS;
      const step = at % STEPS;
      strip.setSize(width, each);
      strip.y = lower ? height - (step + 1) * each : step * each;
      const far = step / STEPS;
      strip.alpha = DARKNESS * (1 - far) * (1 - far);
    });
    const left = Math.max(safe.left, 0) + 22;
    const y = capsule.top + capsule.height / 2;
    this.icon.position.set(left + 10, y);
    this.title.node.position.set(left + 32 + this.title.width / 2, y);
    this.skip.node.position.set(width / 2, safe.top + safe.height - 20);
  }

  set(shown: boolean): void {
    this.strength.target = shown ? 1 : 0;
    if (shown) this.node.visible = true;
  }

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    this.strength.step(elapsedMs);
    this.node.alpha = clamp(this.strength.value, 0, 1);
    if (this.strength.target === 0 && this.strength.value < 0.02) this.node.visible = false;
  }
}
