import { INK } from '../../../shared/vocabulary/palette.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { Button } from '../../widgets/buttons/button.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { WordNumber } from '../../widgets/text/word-number.ts';
import type { UiContext } from '../../widgets/ui-context.ts';
import type { ResumableRun } from '../screen.ts';

const HEIGHT = 44;
const PAD = 18;

/** A slip of paper for a run that was left behind and has no plate of its own: a friend's challenge, or an older daily run. */
export class LeftRunButton extends Button {
  private readonly ui: UiContext;
  private readonly paper: NineSlice;
  private readonly line: WordNumber;

  constructor(ui: UiContext, onPress: () => void) {
    super(onPress);
    this.ui = ui;
    this.paper = ui.slice('button/paper');
    this.line = new WordNumber(ui, 14, INK);
    this.node.addChild(this.paper.node, this.line.node);
    this.set(null);
  }

  set(run: ResumableRun | null): void {
    this.node.visible = this.enabled = run !== null;
    if (!run) return;
    const { words } = this.ui;
    const name = run.date ? say(words, 'home.leftDaily', run.date) : say(words, 'home.leftChallenge');
    if (run.score) this.line.set(name, grouped(run.score));
    else this.line.say(name);
    this.arrange();
  }

  private arrange(): void {
    const width = this.line.width + 2 * PAD;
    this.resize(width, HEIGHT);
    this.paper.resize(width, HEIGHT);
  }
}
