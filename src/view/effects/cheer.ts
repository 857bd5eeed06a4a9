import { Group } from '#paint/graph.ts';
import type { Label } from '../graphics/label.ts';
import type { Place } from '../layout/play-layout.ts';
import { clamp, lerp, outBack } from '../motion/ease.ts';
import { PLUM, type UiContext } from '../widgets/ui-context.ts';

/** Points. */
const SIZE = 30;
const IN_MS = 240;
const OUT_MS = 320;
/** A few characters are read at once; those that give way were seen for so long. */
const STAY_MS = 1300;
const LEAST_MS = 600;
const GROWN_FROM = 1.35;

/** A few words about what has just happened: soon gone, and nothing waits for them. */
export class Cheer {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly label: Label;
  private size = 1;
  private age = STAY_MS + OUT_MS;
  private waiting: string | null = null;

  /** `points` of the lettering. */
  constructor(ui: UiContext, points = SIZE) {
    this.ui = ui;
    this.label = ui.label('', points, '#FFD77A', { outline: { color: PLUM, width: 3 } });
    this.node.addChild(this.label.node);
    this.node.visible = false;
  }

  /** Its middle and how wide it may be, points; `size` 1 is as drawn for a phone. */
  resize({ x, y }: Place, room: number, size: number): void {
    this.size = size;
    this.node.position.set(x, y);
    this.label.fit(room / size);
  }

  /** The next one takes the place of what is still said. */
  tell(text: string): void {
    this.waiting = text;
  }

  /** Something else is written there: it fades as soon as it could be read. */
  yield(): void {
    if (this.age >= LEAST_MS) this.age = Math.max(this.age, STAY_MS);
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
