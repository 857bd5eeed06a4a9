import { Group } from '#paint/graph.ts';
import type { ListedName } from '../../../shared/listed-names.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { foodNameText } from '../../widgets/text/food-name-text.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import type { TopRun } from '../pages.ts';

/** Gold, silver and bronze. */
const CROWNS = [0xd99a1e, 0x9aa0ad, 0xb87444] as const;
const PLACE_TINT = 0x8a6a58;
const OWN_TINT = 0xc8372d;
const OWN_INK = '#C8372D';
const SIGN = 22;
const WATCH = 14;
const FACE = 15;
const NAME = 14;
const SMALL = 11;
const GAP = 6;
/** Points of the two lines from the row's middle. */
const UPPER = -8;
const LOWER = 10;

const numberOf = (ui: UiContext, text: string, size: number, tint: number, room: number): NumberLine => {
  const number = new NumberLine(ui.numerals.fine, size);
  number.tint = tint;
  number.resize(size, room);
  number.set(text);
  return number;
};

/** What stands under a name: whether it is the player's own, and what tells it from others like it. */
const underOf = ({ words }: UiContext, own: boolean, name: ListedName): string => {
  const { place, nth } = name;
  const at = place === null ? '' : say(words, `from.${place}`);
  const from = nth === null ? at : say(words, 'from.nth', { place: at, nth });
  return [own ? say(words, 'friends.you') : '', from].filter((text) => text !== '').join(' · ');
};

/** Face and name, from `left` on; of one's own where no name is known, that it is one's own. */
const whoOf = (ui: UiContext, own: boolean, name: ListedName | null, left: number, room: number): Group => {
  const node = new Group();
  const write = (text: string, size: number, color: string, from: number, y: number): void => {
    const label = ui.label(text, size, color);
    label.fit(room - (from - left));
    label.node.position.set(from + label.width / 2, y);
    node.addChild(label.node);
  };
  if (name === null) {
    if (own) write(say(ui.words, 'friends.you'), NAME, OWN_INK, left, 0);
    return node;
  }
  const face = new Portrait(ui);
  face.show(name.food, FACE);
  face.node.x = left + FACE;
  node.addChild(face.node);
  const under = underOf(ui, own, name);
  const from = left + 2 * FACE + GAP;
  write(foodNameText(ui.words, name), NAME, own ? OWN_INK : INK, from, under === '' ? 0 : UPPER);
  if (under !== '') write(under, SMALL, own ? OWN_INK : SOFT_INK, from, LOWER);
  return node;
};

/**
 * A line of the top list: place, who it is, score, and that it can be watched; the first three are crowned, one's own is lit.
 * Centred.
 */
export const topRow = (
  ui: UiContext,
  place: number,
  { score, own }: Pick<TopRun, 'score' | 'own'>,
  name: ListedName | null,
  width: number,
): Group => {
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
  const from = left + SIGN / 2 + GAP;
  row.addChild(whoOf(ui, own, name, from, points.node.x - points.width / 2 - GAP - from));
  return row;
};
