import { PlateButton } from '../../widgets/buttons/plate-button.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';

const HOUSE = 28;

/** A small paper plate with a house instead of a word. */
export const homePlate = (ui: UiContext, onPress: () => void): PlateButton => {
  const plate = new PlateButton(ui, { kind: 'paper', text: '', size: 20, onPress });
  const house = ui.picture('icon/home', HOUSE);
  house.tint = INK_TINT;
  house.y = -2;
  plate.node.addChild(house);
  return plate;
};
