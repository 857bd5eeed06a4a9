import { Group } from '#paint/graph.ts';
import type { Label } from '../graphics/label.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import { clamp, lerp, outBack } from '../motion/ease.ts';
import { PLUM, type UiContext } from '../widgets/ui-context.ts';

/** Points of the lettering; board units its middle hangs below the danger line, and of the board that it may take. */
const SIZE = 30;
const BELOW_LINE = 74;
const ROOM = 620;
const IN_MS = 240;
const OUT_MS = 320;
/** A few characters are read at once. */
const STAY_MS = 1300;
const GROWN_FROM = 1.35;

/** A few words about what has just happened, in the jar and clear of the danger line: soon gone, and nothing waits for it. */
export class Cheer {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly label: Label;
  private size = 1;
  private age = STAY_MS + OUT_MS;
  private waiting: string | null = null;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.label = ui.label('', SIZE, '#FFD77A', { outline: { color: PLUM, width: 3 } });
    this.node.addChild(this.label.node);
    this.node.visible = false;
  }

  /** `dangerY`: the line of the board that is played on. */
  resize({ board }: PlayLayout, dangerY: number): void {
    const { left, top, width, scale } = board;
    this.size = clamp((width * scale) / 360, 0.8, 1.5);
    this.node.position.set(left + (width / 2) * scale, top + (dangerY + BELOW_LINE) * scale);
    this.label.fit((ROOM * scale) / this.size);
  }

  /** The next one takes the place of what is still said. */
  tell(text: string): void {
    this.waiting = text;
  }

  clear(): void {
    this.waiting = null;
    this.age = STAY_MS + OUT_MS;
    this.node.visible = false;
  }

  /** `free`: nothing greater is shown. */
  step(free: boolean, elapsedMs: number): void {
    if (this.waiting !== null && free) this.begin(this.waiting);
    this.age += elapsedMs;
    this.node.visible = this.age < STAY_MS + OUT_MS;
    if (!this.node.visible) return;
    const arrived = clamp(this.age / IN_MS, 0, 1);
    this.node.alpha = Math.min(arrived * 2, 1 - clamp((this.age - STAY_MS) / OUT_MS, 0, 1));
    this.node.scale.set(this.size * (this.ui.reducedMotion ? 1 : lerp(GROWN_FROM, 1, outBack(arrived))));
  }

  private begin(text: string): void {
    this.waiting = null;
    this.label.set(text);
    this.age = 0;
  }
}
