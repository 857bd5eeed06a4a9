import { Group, Picture } from '#paint/graph.ts';
import type { SkySheet } from '../../shared/art-sheet.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import type { ScreenMetrics } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';

const SWAY_MS = 9000;
const SWAY = 0.018;
/** The left twig shares its corner with a button, so it is smaller. */
const LEFT_SHARE = 0.8;
/** Points they begin outside the window. */
const OVERHANG = 6;

/** Twigs at both upper corners, hardly moving, still with reduced motion; the right one mirrors the left one. */
export class Branches {
  readonly node = new Group();
  private readonly left = new Picture();
  private readonly right = new Picture();
  private readonly ui: UiContext;
  private clock = 0;
  private restX = 0;
  private mirrored = false;
  /** Points. */
  private width = 0;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.node.addChild(this.left, this.right);
  }

  setTheme({ branch }: SkySheet): void {
    const { texture } = this.ui.atlas.frame(branch);
    this.left.texture = texture;
    this.right.texture = texture;
    this.fit();
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    this.width = Math.min(170, play.column.width * 0.34);
    const y = screen.capsule.top + screen.capsule.height + 2;
    this.mirrored = play.mirrored;
    this.left.position.set(-OVERHANG, y - 20);
    this.restX = screen.width + OVERHANG;
    this.right.y = y + 6;
    this.fit();
  }

  /** The one at the side of the score's moon makes way for it; `away` 0…1. */
  step(elapsedMs: number, away: number): void {
    const { reducedMotion } = this.ui;
    if (!reducedMotion) this.clock += elapsedMs;
    const turn = (this.clock / SWAY_MS) * Math.PI * 2;
    this.left.rotation = SWAY * Math.sin(turn);
    this.right.rotation = -SWAY * Math.sin(turn + 1);
    this.left.x = -OVERHANG;
    this.right.x = this.restX;
    const [goes, stays, way] = this.mirrored ? [this.left, this.right, -1] : [this.right, this.left, 1];
    if (!reducedMotion) goes.x += way * away * this.width * 1.1;
    goes.alpha = reducedMotion ? 1 - away : 1;
    goes.visible = away < 0.98;
    stays.alpha = 1;
    stays.visible = true;
  }

  private fit(): void {
    const scale = this.width / this.left.texture.orig.width;
    this.left.scale.set(scale * LEFT_SHARE);
    this.right.scale.set(-scale, scale);
  }
}
