import type { Group } from '#paint/graph.ts';
import type { Label } from '../../graphics/label.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';

/** One thing that is told of a run: what it is called, and how much of it there was. */
export interface Fact {
  readonly name: Label;
  readonly value: { readonly node: Group };
}

export const numberOf = (ui: UiContext): NumberLine => {
  const number = new NumberLine(ui.numerals.fine, 17);
  number.tint = INK_TINT;
  return number;
};
