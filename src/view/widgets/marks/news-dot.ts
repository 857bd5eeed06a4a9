import { Group } from '#paint/graph.ts';
import type { UiContext } from '../ui-context.ts';

/** Points across, with its cream rim. */
const SIZE = 11;
const CREAM = 0xfff3dc;
const LACQUER = 0xd93a2f;
/** A dot that asks swells and rests so slowly that it does not hurry anybody. */
const BREATH_MS = 2600;
const BREATH = 0.16;

/** A small red dot: something waits here that was not seen yet. One at most asks, and breathes. */
export class NewsDot {
  readonly node = new Group();
  private readonly ui: UiContext;
  private asks = false;
  private clock = 0;

  constructor(ui: UiContext) {
    this.ui = ui;
    const rim = ui.picture('disc', SIZE);
    const disc = ui.picture('disc', SIZE - 3);
    rim.tint = CREAM;
    disc.tint = LACQUER;
    this.node.addChild(rim, disc);
    this.node.visible = false;
  }

  set(shown: boolean, asks: boolean): void {
    this.node.visible = shown;
    this.asks = asks;
  }

  step(elapsedMs: number): void {
    this.clock = this.asks && !this.ui.reducedMotion ? this.clock + elapsedMs : 0;
    this.node.scale.set(1 + BREATH * Math.sin((this.clock / BREATH_MS) * Math.PI * 2) ** 2);
  }
}
