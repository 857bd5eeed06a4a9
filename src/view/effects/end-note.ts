import { Group } from '#paint/graph.ts';
import type { EndingPiece } from '../board/end-marker.ts';
import type { Label } from '../graphics/label.ts';
import type { NineSlice } from '../graphics/nine-slice.ts';
import { clamp } from '../motion/ease.ts';
import { Spring } from '../motion/spring.ts';
import type { ScreenMetrics } from '../stage/stage.ts';
import { say } from '../widgets/text/texts.ts';
import { PLUM, type UiContext } from '../widgets/ui-context.ts';

/** Points. */
const HEIGHT = 30;
const PADDING = 15;
const GAP = 12;

/** The name of the piece that ended the run, on a silk tag under its ring. */
export class EndNote {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly silk: NineSlice;
  private readonly name: Label;
  private readonly pop = new Spring(0, 260, 18);
  private width = 390;
  private tier = -1;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.silk = ui.slice('badge', 1.1);
    this.name = ui.title('', 17, '#FFF3DC', { shadow: { color: PLUM, y: 1 } });
    this.node.addChild(this.silk.node, this.name.node);
    this.node.visible = false;
  }

  resize(screen: ScreenMetrics): void {
    this.width = screen.width;
  }

  /** Null: nothing to name; what was named fades where it was. */
  step(culprit: EndingPiece | null, elapsedMs: number): void {
    this.pop.target = culprit ? 1 : 0;
    this.pop.step(elapsedMs);
    const { value } = this.pop;
    this.node.visible = value > 0.02;
    this.node.alpha = clamp(value, 0, 1);
    if (culprit) this.hang(culprit);
    this.node.scale.set(this.ui.reducedMotion || !culprit ? 1 : value);
  }

  private hang(culprit: EndingPiece): void {
    this.say(culprit.tier);
    const half = this.name.width / 2 + PADDING;
    const x = Math.min(this.width - half - 4, Math.max(half + 4, culprit.x));
    this.node.position.set(x, culprit.y + culprit.radius + GAP + HEIGHT / 2);
  }

  private say(tier: number): void {
    if (tier === this.tier) return;
    this.tier = tier;
    this.name.set(say(this.ui.words, `tier.${tier}`));
    this.silk.resize(this.name.width + PADDING * 2, HEIGHT);
  }
}
