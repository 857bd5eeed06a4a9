import { Group } from '#paint/graph.ts';
import { INK, SOFT_INK } from '../../../shared/vocabulary/palette.ts';
import { Portrait } from '../../widgets/pieces/portrait.ts';
import { foodNameText } from '../../widgets/text/food-name-text.ts';
import { NumberLine } from '../../widgets/text/number-line.ts';
import { grouped, say } from '../../widgets/text/texts.ts';
import { INK_TINT, type UiContext } from '../../widgets/ui-context.ts';
import type { LegView } from './jar-screen.ts';

/** Points of a row, a little higher than a finger. */
export const LEG_ROW = 48;

const FACE = 17;
const BROUGHT = 8;
const WATCH = 14;
const NAME = 15;
const SMALL = 13;
/** Points of the two lines from the row's middle. */
const UPPER = -9;
const LOWER = 11;
const OWN_TINT = 0xc8372d;
const OWN_INK = '#C8372D';
const SIGN_TINT = 0x8a6a58;
const FAINT = 0.55;

/** From `left` on: the piece that was the largest, what the leg brought, and whether it is the player's own. */
const countsOf = (ui: UiContext, { own, points, largest, status }: LegView, left: number): Group => {
  const node = new Group();
  node.y = LOWER;
  if (status === 'broken') {
    const fault = ui.label(say(ui.words, 'jar.fault'), SMALL, OWN_INK);
    fault.node.x = left + fault.width / 2;
    node.addChild(fault.node);
    return node;
  }
  const brought = new Portrait(ui);
  brought.show(largest, BROUGHT);
  brought.node.x = left + BROUGHT;
  const number = new NumberLine(ui.numerals.fine, SMALL);
  number.tint = own ? OWN_TINT : INK_TINT;
  number.set(`+${grouped(points)}`);
  number.node.x = left + 2 * BROUGHT + 5 + number.width / 2;
  node.addChild(brought.node, number.node);
  if (!own) return node;
  const me = ui.label(say(ui.words, 'friends.you'), SMALL, OWN_INK);
  me.node.x = left + 2 * BROUGHT + 17 + number.width + me.width / 2;
  node.addChild(me.node);
  return node;
};

/** A leg: its player's face and name, what it brought, and that it can be watched once it is known to hold. Centred. */
export const legRow = (ui: UiContext, leg: LegView, width: number): Group => {
  const row = new Group();
  const { name, own, status } = leg;
  const left = -width / 2 + 2 * FACE + 14;
  const face = new Portrait(ui);
  face.show(name.food, FACE);
  face.node.x = -width / 2 + FACE + 2;
  const label = ui.label(foodNameText(ui.words, name), NAME, own ? OWN_INK : INK);
  label.fit(width / 2 - left - WATCH - 8);
  label.node.position.set(left + label.width / 2, UPPER);
  row.addChild(face.node, label.node, countsOf(ui, leg, left));
  if (status === 'holds') {
    const watch = ui.picture('icon/play', WATCH);
    watch.tint = own ? OWN_TINT : SIGN_TINT;
    watch.x = width / 2 - WATCH / 2;
    row.addChild(watch);
  }
  if (status === 'unknown') row.alpha = FAINT;
  return row;
};

/** The line of whoever is next: an empty place at the jar. */
export const nextRow = (ui: UiContext, text: string, width: number): Group => {
  const row = new Group();
  const left = -width / 2 + 2 * FACE + 14;
  const place = ui.picture('disc', FACE * 2);
  place.tint = SIGN_TINT;
  place.alpha = 0.22;
  place.x = -width / 2 + FACE + 2;
  const label = ui.label(text, NAME, SOFT_INK);
  label.fit(width / 2 - left);
  label.node.x = left + label.width / 2;
  row.addChild(place, label.node);
  return row;
};
