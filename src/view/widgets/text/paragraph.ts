import { Group } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import type { UiContext } from '../ui-context.ts';
import { breakLines } from './texts.ts';

const LINE_HEIGHT = 1.45;

/** A few lines of small print, centred; `node`'s origin is the middle of its upper edge. */
export class Paragraph {
  readonly node = new Group();
  private readonly ui: UiContext;
  private text: string;
  private readonly size: number;
  private readonly color: string;
  private labels: Label[] = [];

  constructor(ui: UiContext, text: string, size: number, color: string) {
    this.ui = ui;
    this.text = text;
    this.size = size;
    this.color = color;
  }

  /** Takes effect with the next `resize`. */
  set(text: string): void {
    this.text = text;
  }

  /** Answers the height. Points. */
  resize(width: number): number {
    const { ui, size } = this;
    const style = { family: ui.fonts.text, size, color: this.color };
    const lines = breakLines(this.text, width, (line) => ui.page.measure(line, style));
    while (this.labels.length < lines.length) this.addLine();
    this.labels.forEach((label, at) => {
      label.set(lines[at] ?? '');
      label.node.y = size * LINE_HEIGHT * (at + 0.5);
    });
    return lines.length * size * LINE_HEIGHT;
  }

  private addLine(): void {
    const label = this.ui.label('', this.size, this.color);
    this.labels.push(label);
    this.node.addChild(label.node);
  }
}
