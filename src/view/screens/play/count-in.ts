import { Group } from '#paint/graph.ts';
import type { PlayLayout } from '../../layout/play-layout.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import type { UiContext } from '../../widgets/ui-context.ts';

/** What is counted, and how long a number stands: together as long as the app waits. */
const FROM = 3;
const BEAT_MS = 500;
/** Points. */
const SIZE = 84;
/** How much of its size a number has grown by when the next one comes. */
const GROWTH = 0.25;

/** Three, two, one over the jar, before a run with a clock goes on. */
export class CountIn {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly number: NumberLine;
  private leftMs = 0;

  constructor(ui: UiContext) {
    this.ui = ui;
    this.number = new NumberLine(ui.numerals.large, SIZE);
    this.node.addChild(this.number.node);
    this.node.visible = false;
  }

  resize({ board }: PlayLayout): void {
    const { left, top, scale, width, height } = board;
    this.node.position.set(left + (width * scale) / 2, top + height * scale * 0.42);
  }

  get isCounting(): boolean {
    return this.leftMs > 0;
  }

  /** Begins anew with so many milliseconds; 0 ends it. */
  begin(milliseconds: number): void {
    this.leftMs = milliseconds;
    this.show();
  }

  step(elapsedMs: number): void {
    if (this.leftMs <= 0) return;
    this.leftMs -= elapsedMs;
    this.show();
  }

  private show(): void {
    this.node.visible = this.isCounting;
    if (!this.node.visible) return;
    const beats = this.leftMs / BEAT_MS;
    this.number.set(`${Math.min(FROM, Math.ceil(beats))}`);
    const passed = 1 - (beats - Math.floor(beats));
    this.node.scale.set(this.ui.reducedMotion ? 1 : 1 + GROWTH * passed);
    this.node.alpha = Math.min(1, (1 - passed) * 3);
  }
}
