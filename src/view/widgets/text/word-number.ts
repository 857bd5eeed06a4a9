import { Group } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import type { UiContext } from '../ui-context.ts';
import { NumberLine } from './number-line.ts';

/** A word and a number after it on one line, centred together. */
export class WordNumber {
  readonly node = new Group();
  private readonly word: Label;
  private readonly number: NumberLine;
  private readonly size: number;

  /** `size` in points; `color` as text and as tint. */
  constructor(ui: UiContext, size: number, color: string) {
    this.size = size;
    this.word = ui.label('', size, color);
    this.number = new NumberLine(ui.numerals.fine, size * 0.82);
    this.number.tint = Number.parseInt(color.slice(1), 16);
    this.node.addChild(this.word.node, this.number.node);
  }

  /** An empty number leaves the line empty. */
  set(word: string, number: string): void {
    this.node.visible = number !== '';
    this.word.set(word);
    this.number.set(number);
    const gap = word === '' ? 0 : this.size * 0.4;
    const width = this.word.width + gap + this.number.width;
    this.word.node.x = (this.word.width - width) / 2;
    this.number.node.position.set((width - this.number.width) / 2, 0.5);
  }

  /** A word alone. */
  say(word: string): void {
    this.node.visible = true;
    this.word.set(word);
    this.number.set('');
    this.word.node.x = 0;
  }

  /** Points. */
  get width(): number {
    const [left, right] = [
      this.word.node.x - this.word.width / 2,
      this.number.node.x + this.number.width / 2,
    ];
    return this.number.width === 0 ? this.word.width : right - left;
  }

  get shown(): boolean {
    return this.node.visible;
  }
}
