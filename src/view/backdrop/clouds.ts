import { Group, type Picture } from '#paint/graph.ts';
import type { SkySheet } from '../../shared/art-sheet.ts';
import { parseColor } from '../graphics/color.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import type { ScreenMetrics } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';

interface Drift {
  readonly picture: Picture;
  /** 0 far … 2 near. */
  readonly layer: 0 | 1 | 2;
  /** Share of the screen's width. */
  readonly x: number;
  /** Points above the jar's mouth (negative) or as a share of the screen's height from there down. */
  readonly y: number;
  /** Share of the screen's width. */
  readonly width: number;
  readonly periodMs: number;
  /** Points each way. */
  readonly reach: number;
}

/** Paper clouds in three layers, drifting so slowly that one only notices they have moved; not at all with reduced motion. */
export class Clouds {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly layers: readonly Drift[];
  private clock = 0;
  private places: { x: number; y: number }[] = [];

  constructor(ui: UiContext) {
    this.ui = ui;
    const drift = (layer: 0 | 1 | 2, rest: Omit<Drift, 'picture' | 'layer'>): Drift => ({
      picture: ui.picture(`cloud/${layer}`),
      layer,
      ...rest,
    });
    this.layers = [
      drift(0, { x: 0.08, y: -0.05, width: 0.95, periodMs: 61000, reach: 16 }),
      drift(0, { x: 1.0, y: -0.02, width: 0.8, periodMs: 73000, reach: 18 }),
      drift(1, { x: 0.6, y: 0.005, width: 0.62, periodMs: 53000, reach: 12 }),
      drift(1, { x: -0.04, y: 0.03, width: 0.6, periodMs: 47000, reach: 12 }),
      drift(2, { x: 0.22, y: 0.98, width: 1.1, periodMs: 43000, reach: 14 }),
      drift(2, { x: 0.95, y: 1.0, width: 0.9, periodMs: 39000, reach: 14 }),
    ];
    this.node.addChild(...this.layers.map(({ picture }) => picture));
  }

  setTheme({ clouds }: SkySheet): void {
    for (const { picture, layer } of this.layers) picture.tint = parseColor(clouds[layer]);
  }

  resize(screen: ScreenMetrics, play: PlayLayout): void {
    const span = Math.min(520, Math.max(screen.width, 360));
    const rest = screen.height - play.board.top;
    this.places = this.layers.map(({ picture, x, y, width }) => {
      picture.scale.set((width * span) / picture.texture.orig.width);
      return { x: x * screen.width, y: play.board.top + y * rest };
    });
  }

  step(elapsedMs: number): void {
    if (!this.ui.reducedMotion) this.clock += elapsedMs;
    this.layers.forEach(({ picture, periodMs, reach }, at) => {
      const place = this.places[at];
      if (place)
        picture.position.set(place.x + reach * Math.sin((this.clock / periodMs) * Math.PI * 2), place.y);
    });
  }
}
