import { Group } from '#paint/graph.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import type { UiContext } from '../ui-context.ts';
import { NumberLine } from './number-line.ts';

const HEIGHT = 20;

/** A small red number on a button's shoulder. Nothing is shown for 0. */
export class CountBadge {
  readonly node = new Group();
  private readonly silk: NineSlice;
  private readonly number: NumberLine;

  constructor(ui: UiContext) {
    this.silk = ui.slice('badge', 1.45);
    this.number = new NumberLine(ui.numerals.fine, 10);
    this.node.addChild(this.silk.node, this.number.node);
  }

  set(count: number): void {
    this.say(count > 0 ? String(count) : '');
  }

  /** A short text of digits and signs; nothing is shown for an empty one. */
  say(text: string): void {
    this.node.visible = text !== '';
    this.number.set(text);
    this.silk.resize(Math.max(HEIGHT, this.number.width + 12), HEIGHT);
  }
}
