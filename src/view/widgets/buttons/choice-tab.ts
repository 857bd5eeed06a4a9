import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import { CREAM_TEXT, type UiContext } from '../ui-context.ts';
import { Button } from './button.ts';

const HEIGHT = 38;

/** One of a few choices side by side: lacquered when it is the chosen one. */
export class ChoiceTab extends Button {
  private readonly on: NineSlice;
  private readonly off: NineSlice;
  private readonly word: Label;

  constructor(ui: UiContext, text: string, onPress: () => void) {
    super(onPress);
    this.on = ui.slice('button/primary', 2);
    this.off = ui.slice('button/paper', 2);
    this.word = ui.label(text, 14, INK);
    this.word.node.y = -1.5;
    this.node.addChild(this.off.node, this.on.node, this.word.node);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.on.resize(width, HEIGHT);
    this.off.resize(width, HEIGHT);
    this.word.fit(width - 12);
  }

  set(chosen: boolean): void {
    this.on.node.visible = chosen;
    this.word.restyle({ color: chosen ? CREAM_TEXT : INK });
  }
}
