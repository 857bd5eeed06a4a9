import { INK } from '../../../shared/vocabulary/palette.ts';
import type { Label } from '../../graphics/label.ts';
import type { NineSlice } from '../../graphics/nine-slice.ts';
import type { UiContext } from '../ui-context.ts';
import { Button } from './button.ts';

const SIZE = 15;
const MARGIN = 14;
/** Draws corners half their size: three plates stand in a row. */
const SHRINK = 1.9;

/** A low plate of paper with a word as wide as it is. */
export class WordPlate extends Button {
  private readonly plate: NineSlice;
  private readonly label: Label;

  constructor(ui: UiContext, text: string, onPress: () => void) {
    super(onPress);
    this.plate = ui.slice('button/paper');
    this.label = ui.label(text, SIZE, INK);
    this.label.node.y = -1.5;
    this.node.addChild(this.plate.node, this.label.node);
  }

  override resize(width: number, height: number): void {
    super.resize(width, height);
    this.plate.resize(width, height, SHRINK);
    this.label.fit(width - MARGIN);
  }
}
