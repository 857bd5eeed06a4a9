import { Group, Picture } from '#paint/graph.ts';
import type { SkySheet } from '../../shared/art-sheet.ts';
import type { ScreenMetrics } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';

const COUNT = 22;
/** Points a second for the largest. */
const SPEED = 17;
/** Points to each side, and how long one way there and back takes. */
const SWING = 15;
const SWING_MS = 7300;
const TURN_MS = 19000;
/** Points above and below the screen in which one is unseen. */
const MARGIN = 24;

interface Flake {
  readonly picture: Picture;
  /** Share of the width, strewn by the golden ratio. */
  readonly x: number;
  /** Share of the height at the start. */
  readonly y: number;
  readonly size: number;
  readonly phase: number;
}

/** Paper snow or petals that fall behind the jar, if the sky has any. With reduced motion they hang still. */
export class Falling {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly flakes: readonly Flake[];
  private screen = { width: 0, height: 0 };
  private clock = 0;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.flakes = Array.from({ length: COUNT }, (_, at) => {
      const picture = new Picture();
      picture.anchor.set(0.5);
      this.node.addChild(picture);
      return {
        picture,
        x: (at * 0.618034 + 0.11) % 1,
        y: (at * 0.754878) % 1,
        size: 8 + ((at * 5) % 9),
        phase: (at * 2.399) % (Math.PI * 2),
      };
    });
    this.node.visible = false;
  }

  setTheme({ falls }: SkySheet): void {
    this.node.visible = falls !== null;
    if (falls === null) return;
    const { texture, fullWidth } = this.ui.atlas.frame(falls);
    for (const { picture, size } of this.flakes) {
      picture.texture = texture;
      picture.scale.set(size / fullWidth);
      picture.alpha = 0.3 + size / 32;
    }
  }

  resize({ width, height }: ScreenMetrics): void {
    this.screen = { width, height };
  }

  step(elapsedMs: number): void {
    if (!this.node.visible) return;
    if (!this.ui.reducedMotion) this.clock += elapsedMs;
    const turn = this.clock * Math.PI * 2;
    const height = this.screen.height + MARGIN * 2;
    for (const { picture, x, y, size, phase } of this.flakes) {
      const fallen = (SPEED * (size / 16) * this.clock) / 1000;
      picture.x = x * this.screen.width + SWING * Math.sin(turn / SWING_MS + phase);
      picture.y = ((y * height + fallen) % height) - MARGIN;
      picture.rotation = phase + (size % 2 === 0 ? turn : -turn) / TURN_MS;
    }
  }
}
