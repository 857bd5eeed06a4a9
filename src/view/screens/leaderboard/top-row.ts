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
const SIGN = 20;
const WATCH = 12;
const FACES = { narrow: 12, wide: 15 } as const;
/** Points of a row's room. */
const NARROW = 200;
const NAME = 14;
const SCORE = 14;
const SMALL = 13;
const GAP = 5;
/** Points of the two lines from the row's middle. */
const UPPER = -9;
const LOWER = 10;

const numberOf = (ui: UiContext, text: string, size: number, tint: number, room: number): NumberLine => {
  const number = new NumberLine(ui.numerals.fine, size);
  number.tint = tint;
  number.resize(size, room);
  number.set(text);
  return number;
};

/** What stands beside a score: that it is the player's own, or what tells the name from others like it. */
const besideOf = ({ words }: UiContext, own: boolean, name: ListedName | null): string => {
  if (own) return say(words, 'friends.you');
  const { place = null, nth = null } = name ?? {};
  const at = place === null ? '' : say(words, `from.${place}`);
  return nth === null ? at : say(words, 'from.nth', { place: at, nth });
};

const labelAt = (
  ui: UiContext,
  text: string,
  { size, color }: { readonly size: number; readonly color: string },
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
): Group => {
  const node = new Group();
  const label = ui.label(text, size, color);
  label.fit(right - left);
  label.node.position.set(left + label.width / 2, y);
  node.addChild(label.node);
  return node;
};

/** Face and name over the score, between `left` and `right`; where no name is known, the score alone. */
const whoOf = (
  ui: UiContext,
  { score, own }: Pick<TopRun, 'score' | 'own'>,
  name: ListedName | null,
  left: number,
  right: number,
): Group => {
  const node = new Group();
  const radius = right - left < NARROW ? FACES.narrow : FACES.wide;
  const from = left + 2 * radius + GAP;
  const lower = name === null ? 0 : LOWER;
  if (name !== null) {
    const face = new Portrait(ui);
    face.show(name.food, radius);
    face.node.x = left + radius;
    const style = { size: NAME, color: own ? OWN_INK : INK };
    node.addChild(
      face.node,
      labelAt(ui, foodNameText(ui.words, name), style, { left: from, right, y: UPPER }),
    );
  }
  const points = numberOf(ui, grouped(score), SCORE, own ? OWN_TINT : INK_TINT, right - from);
  points.node.position.set(from + points.width / 2, lower);
  node.addChild(points.node);
  const after = { left: from + points.width + GAP, right, y: lower };
  const beside = besideOf(ui, own, name);
  if (beside !== '')
    node.addChild(labelAt(ui, beside, { size: SMALL, color: own ? OWN_INK : SOFT_INK }, after));
  return node;
};

/**
 * A line of the top list: place, who it is, score, and that it can be watched; the first three are crowned, one's own is lit.
 * Centred.
 */
export const topRow = (
  ui: UiContext,
  place: number,
  run: Pick<TopRun, 'score' | 'own'>,
  name: ListedName | null,
  width: number,
): Group => {
  const { own } = run;
  const row = new Group();
  const left = (SIGN - width) / 2;
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
  const watch = ui.picture('icon/play', WATCH);
  watch.tint = own ? OWN_TINT : PLACE_TINT;
  watch.x = width / 2 - WATCH / 2;
  row.addChild(watch);
  const from = left + SIGN / 2 + GAP;
  row.addChild(whoOf(ui, run, name, from, width / 2 - WATCH - GAP / 2));
  return row;
};
