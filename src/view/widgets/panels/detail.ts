import { Group } from '#paint/graph.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import { Paragraph } from '../text/paragraph.ts';
import type { UiContext } from '../ui-context.ts';

/** Points from a detail's top to its name, its lines and its note. */
const NAME_Y = 17;
const LINES_Y = 36;

/** What is said of the thing that is chosen: its name, a line or two, and a note. Origin: middle of its top. */
export class Detail {
  readonly node = new Group();
  private readonly name: Label;
  private readonly lines: Paragraph;
  private readonly note: Label;
  private width = 240;

  /** `brush`: the name is one of the texts that the brush face has signs for. */
  constructor(ui: UiContext, brush: boolean) {
    this.name = brush ? ui.title('', 25, INK) : ui.label('', 21, INK);
    this.lines = new Paragraph(ui, '', 14, INK);
    this.note = ui.label('', 13, SOFT_INK);
    this.name.node.y = NAME_Y;
    this.lines.node.y = LINES_Y;
    this.node.addChild(this.name.node, this.lines.node, this.note.node);
  }

  resize(width: number): void {
    this.width = width;
    this.name.fit(width);
    this.note.fit(width);
    this.arrange();
  }

  set(name: string, lines: string, note: string): void {
    this.name.set(name);
    this.lines.set(lines);
    this.note.set(note);
    this.arrange();
  }

  private arrange(): void {
    this.note.node.y = LINES_Y + this.lines.resize(this.width) + 12;
  }
}
