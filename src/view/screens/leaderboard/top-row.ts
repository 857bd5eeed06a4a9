import { Group } from '#paint/graph.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';

/** Gold, silver and bronze. */
const CROWNS = [0xd99a1e, 0x9aa0ad, 0xb87444] as const;
const PLACE_TINT = 0x8a6a58;
const OWN_TINT = 0xc8372d;
const OWN_INK = '#C8372D';
const SIGN = 22;
const WATCH = 14;

const numberOf = (ui: UiContext, text: string, size: number, tint: number, room: number): NumberLine => {
  const number = new NumberLine(ui.numerals.fine, size);
  number.tint = tint;
  number.resize(size, room);
  number.set(text);
  return number;
};

/** A line of the top list: place, score, and that it can be watched; the first three are crowned, one's own is lit. Centred. */
export const topRow = (ui: UiContext, place: number, score: number, own: boolean, width: number): Group => {
  const row = new Group();
  const left = -width / 2 + SIGN;
  const crown = CROWNS[place - 1];
  if (crown !== undefined) {
    const icon = ui.picture('icon/crown', SIGN);
    icon.tint = crown;
    icon.position.set(left, -1);
    row.addChild(icon);
  } else {
    const sign = numberOf(ui, String(place), 12, own ? OWN_TINT : PLACE_TINT, 34);
    sign.node.x = left;
    row.addChild(sign.node);
  }
  const points = numberOf(ui, grouped(score), 15, own ? OWN_TINT : INK_TINT, width * 0.6);
  points.node.x = width / 2 - 14 - WATCH - points.width / 2;
  row.addChild(points.node);
  const watch = ui.picture('icon/play', WATCH);
  watch.tint = own ? OWN_TINT : PLACE_TINT;
  watch.x = width / 2 - WATCH / 2;
  row.addChild(watch);
  if (own) {
    const mark = ui.label(say(ui.words, 'friends.you'), 14, OWN_INK);
    mark.node.x = left + SIGN + 4 + mark.width / 2;
    row.addChild(mark.node);
  }
  return row;
};
