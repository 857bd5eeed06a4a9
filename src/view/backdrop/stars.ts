import { Group, type Picture } from '#paint/graph.ts';
import type { SkySheet } from '../../shared/art-sheet.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import type { ScreenMetrics } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';

const COUNT = 22;
/** Nothing loops visibly under six seconds. */
const TWINKLE_MS = 6500;

interface Star {
  readonly picture: Picture;
  /** Shares of the sky over the jar, evenly strewn by the golden ratio. */
  readonly x: number;
  readonly y: number;
  readonly phase: number;
  readonly brightness: number;
}

/** A few stars in the upper sky. */
export class Stars {
  readonly node = new Group();
  private readonly stars: readonly Star[];
  private clock = 0;
  private strength = 1;

  constructor(ui: UiContext) {
    this.stars = Array.from({ length: COUNT }, (_, at) => {
      const big = at % 5 === 0;
      const picture = ui.picture('fx/spark', big ? 11 : 5 + (at % 3));
      this.node.addChild(picture);
      return {
        picture,
        x: (at * 0.618034) % 1,
        y: 0.04 + 0.84 * ((at * 0.754878) % 1),
        phase: (at * 2.399) % (Math.PI * 2),
        brightness: big ? 0.75 : 0.42,
      };
    });
  }

  setTheme({ stars }: SkySheet): void {
    this.strength = stars;
  }

  resize(screen: ScreenMetrics, { board }: PlayLayout): void {
    for (const { picture, x, y } of this.stars) picture.position.set(x * screen.width, y * board.top);
  }

  step(elapsedMs: number): void {
    this.clock += elapsedMs;
    const turn = (this.clock / TWINKLE_MS) * Math.PI * 2;
    for (const { picture, phase, brightness } of this.stars) {
      picture.alpha = this.strength * brightness * (0.65 + 0.35 * Math.sin(turn + phase));
    }
  }
}
