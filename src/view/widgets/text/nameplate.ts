import { Group } from '#paint/graph.ts';
import type { FoodName } from '../../../shared/food-name.ts';
import type { Label } from '../../graphics/label.ts';
import { Portrait } from '../pieces/portrait.ts';
import type { UiContext } from '../ui-context.ts';
import { foodNameText } from './food-name-text.ts';

const GAP = 5;

/** A player's face and food name in one line. `node` is centred. */
export class Nameplate {
  readonly node = new Group();
  private readonly ui: UiContext;
  private readonly size: number;
  private readonly face: Portrait;
  private readonly label: Label;

  /** `size`: of the name's signs, in points; the face is a little higher. */
  constructor(ui: UiContext, size: number, ink: string) {
    this.ui = ui;
    this.size = size;
    this.face = new Portrait(ui);
    this.label = ui.label('', size, ink);
    this.node.addChild(this.face.node, this.label.node);
    this.show(null);
  }

  /** Nothing is shown of whoever has no name. */
  show(name: FoodName | null): void {
    this.node.visible = name !== null;
    if (name === null) return;
    this.face.show(name.food, this.size * 0.75);
    this.label.set(foodNameText(this.ui.words, name));
  }

  fit(room: number): void {
    const face = this.size * 1.5;
    this.label.fit(room - face - GAP);
    const width = face + GAP + this.label.width;
    this.face.node.x = (face - width) / 2;
    this.label.node.x = (width - this.label.width) / 2;
  }
}
