import { Group, type Picture } from '#paint/graph.ts';
import type { UiContext } from '../ui-context.ts';
import { NumberLine } from './number-line.ts';
import { grouped } from './texts.ts';

/** A coin and a number after it, centred together. */
export class CoinCount {
  readonly node = new Group();
  private readonly coin: Picture;
  private readonly number: NumberLine;
  private readonly size: number;

  /** `size`: the coin's diameter in points. */
  constructor(ui: UiContext, size: number, tint: number) {
    this.size = size;
    this.coin = ui.picture('coin', size);
    this.number = new NumberLine(ui.numerals.fine, size * 0.62);
    this.number.tint = tint;
    this.node.addChild(this.coin, this.number.node);
  }

  set(count: number, sign = ''): void {
    this.number.set(sign + grouped(count));
    const gap = this.size * 0.22;
    const width = this.size + gap + this.number.width;
    this.coin.x = (this.size - width) / 2;
    this.number.node.x = (width - this.number.width) / 2;
  }

  /** Points. */
  get width(): number {
    return this.size * 1.22 + this.number.width;
  }

  set tint(color: number) {
    this.number.tint = color;
  }
}
