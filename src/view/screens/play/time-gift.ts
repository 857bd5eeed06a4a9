import { Group } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import { clamp, inQuad, lerp, outBack } from '../../motion/ease.ts';
import { say } from '../../widgets/text/texts.ts';
import { CREAM_TEXT, PLUM, type UiContext } from '../../widgets/ui-context.ts';

const STAY_MS = 620;
const FLY_MS = 380;
/** Points over the merge, clear of the points it is worth. */
const RISE = 44;

/** The seconds a merge has won, on their way to the clock. Those that come while some fly are added to them. */
export class TimeGift {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly label: Label;
  private seconds = 0;
  private x = 0;
  private y = 0;
  private age = STAY_MS + FLY_MS;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.label = ui.label('', 18, CREAM_TEXT, { outline: { color: PLUM, width: 2 } });
    this.node.addChild(this.label.node);
    this.node.visible = false;
  }

  show(seconds: number, x: number, y: number): void {
    this.seconds = this.flying ? this.seconds + seconds : seconds;
    this.x = x;
    this.y = y;
    this.age = 0;
    this.label.set(say(this.ui.words, 'play.won', { count: this.seconds }));
  }

  step(clock: { readonly x: number; readonly y: number }, elapsedMs: number): void {
    this.age += elapsedMs;
    this.node.visible = this.flying;
    if (!this.flying) return;
    const way = this.ui.reducedMotion ? 0 : inQuad(clamp((this.age - STAY_MS) / FLY_MS, 0, 1));
    const grown = this.ui.reducedMotion ? 1 : outBack(clamp(this.age / 200, 0, 1));
    this.node.position.set(lerp(this.x, clock.x, way), lerp(this.y - RISE, clock.y, way));
    this.node.scale.set(grown * lerp(1, 0.8, way));
  }

  private get flying(): boolean {
    return this.age < STAY_MS + FLY_MS;
  }
}
