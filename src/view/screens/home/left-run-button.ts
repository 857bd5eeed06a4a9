import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { WordNumber } from '../../widgets/text/word-number.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { ResumableRun } from '../screen.ts';

const HEIGHT = 44;
const PAD = 16;
/** Points from the slip's middle to that of each of its two lines. */
const LINE = 8;

/** A slip of paper for a run that was left behind and has no plate of its own: a friend's challenge, or an older daily run. */
export class LeftRunButton extends Button {
  private readonly ui: UiContext;
  private readonly paper: NineSlice;
  private readonly name: Label;
  private readonly line: WordNumber;

  constructor(ui: UiContext, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.paper = ui.slice('button/paper');
    this.name = ui.label('', 13, INK);
    this.line = new WordNumber(ui, 13, INK);
    this.line.node.y = LINE - 3;
    this.node.addChild(this.paper.node, this.name.node, this.line.node);
    this.set(null);
  }

  set(run: ResumableRun | null): void {
    this.node.visible = this.enabled = run !== null;
    if (!run) return;
    const { words } = this.ui;
    const day = run.date ? say(words, 'home.leftOn', run.date) : '';
    this.name.set(say(words, run.slot === 'challenge' ? 'home.leftChallenge' : 'home.continue'));
    if (run.score !== null) this.line.set(day, grouped(run.score));
    else this.line.say(day);
    this.arrange();
  }

  /** The lip of the paper is below its face. */
  private arrange(): void {
    const lines = this.line.width > 0 ? LINE : 0;
    this.name.node.y = -lines - 2;
    const width = Math.max(this.name.width, this.line.width) + 2 * PAD;
    this.resize(width, HEIGHT);
    this.paper.resize(width, HEIGHT);
  }
}
