import { parseChinaDate } from '../shared/china-date.ts';
import { weekdayOf } from '../shared/china-week.ts';
import { TIERS } from '../shared/vocabulary/tiers.ts';
import { numberOfTwist, TWISTS, type Twist, twistOfNumber } from '../shared/vocabulary/twists.ts';
import { rowSize } from './fill-row.ts';
import type { Rules } from './rules.ts';
import type { SettingsReader } from './settings-reader.ts';

/** What lies in a jar lies beside and over each other in it, under the line; and every piece that is drawn hangs over it. */
const fits = ({ board, radii, bag, fill }: Rules): boolean => {
  const row = rowSize(radii, fill?.fill ?? []);
  const widest = 2 * (radii[TIERS - 1] as number);
  const highest = radii[bag.length - 1] as number;
  const high = (fill?.fillRows ?? 0) * row.height;
  return (
    Math.max(row.width, widest) <= board.width &&
    high <= board.height - board.dangerY &&
    highest <= board.dropY
  );
};

/** The first twist that no jar of these rules has room for. */
export const checkTwists = (reader: SettingsReader, rules: Rules): void => {
  const wrong = TWISTS.find((twist) => !fits(rulesWith(rules, numberOfTwist(twist))));
  if (wrong) reader.refuse('input/out-of-range', wrong, 0);
};

/** The rules that a run is played by. A number that no twist has here changes nothing: see `playabilityOf`. */
export const rulesWith = (rules: Rules, number: number | undefined): Rules => {
  const twist = twistOfNumber(number);
  if (!twist) return rules;
  const { width, bag, fill, fillRows, ...physics } = rules.twists.changes[twist];
  return {
    ...rules,
    board: { ...rules.board, width: width ?? rules.board.width },
    bag: bag ?? rules.bag,
    fill: fill && fillRows ? { fill, fillRows } : null,
    physics: { ...rules.physics, ...physics },
  };
};

/** The twist of a day's run, `yyyy-mm-dd` in China; null for a text that is no day. */
export const twistOfDay = ({ twists }: Rules, day: string): Twist | null => {
  const date = parseChinaDate(day);
  return date.ok ? (twists.week[weekdayOf(date.value)] ?? null) : null;
};
