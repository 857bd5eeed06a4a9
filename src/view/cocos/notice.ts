import { Color, Label, Layers, Node, UITransform } from 'cc';

const NAME = 'Tuanyuan notice';
const FONT_SIZE = 22;
const LINE_HEIGHT = 30;
/** Units of the design resolution kept clear on both sides. */
const MARGIN = 24;
const USUAL_WIDTH = 340;

/** Says on the node why nothing is to be seen there; a later notice takes the place of an earlier. */
export const showNotice = (host: Node, message: string): void => {
  host.getChildByName(NAME)?.destroy();
  const node = new Node(NAME);
  node.layer = Layers.Enum.UI_2D;
  const width = host.getComponent(UITransform)?.width ?? USUAL_WIDTH;
  node.addComponent(UITransform).setContentSize(Math.max(1, width - MARGIN * 2), LINE_HEIGHT);
  const label = node.addComponent(Label);
  label.overflow = Label.Overflow.RESIZE_HEIGHT;
  label.enableWrapText = true;
  label.fontSize = FONT_SIZE;
  label.lineHeight = LINE_HEIGHT;
  label.color = new Color(255, 226, 160, 255);
  label.string = message;
  host.addChild(node);
};
