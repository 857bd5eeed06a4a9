import { type ChinaDate, makeChinaDate, parseChinaDate } from '../shared/china-date.ts';
import { daysAfter } from '../shared/lunar-calendar.ts';
import type { Save } from './save.ts';
import { mendNight } from './save-changes.ts';
import { tallyOf } from './tallies.ts';

/** Two nights that friends mend lie at least so many days apart, and none is older. */
const REST_DAYS = 7;

const isNear = (night: string, other: string): boolean => {
  const date = parseChinaDate(other);
  if (!date.ok) return false;
  const [from, to] = [1 - REST_DAYS, REST_DAYS - 1].map((days) => makeChinaDate(daysAfter(date.value, days)));
  return night >= from! && night <= to!;
};

/**
 * The latest night of the last seven that alone breaks a row of days: it was missed, and the days beside it were played, of
 * which the one after last night is today's and may still be. Null where there is none, or where a friend has mended one near it.
 */
export const nightToMend = ({ days, mended }: Save, today: ChinaDate): string | null => {
  const played = new Set(days);
  const ago = (count: number): string => makeChinaDate(daysAfter(today, -count));
  for (let count = 1; count <= REST_DAYS; count++) {
    const night = ago(count);
    const alone = played.has(ago(count + 1)) && (count === 1 || played.has(ago(count - 1)));
    if (!played.has(night) && alone && !mended.some((other) => isNear(night, other))) return night;
  }
  return null;
};

/** Whether a friend has mended one of the last seven nights. */
export const wasMendedLately = ({ mended }: Save, today: ChinaDate): boolean => {
  const from = makeChinaDate(daysAfter(today, -REST_DAYS));
  return mended.some((night) => night >= from && night <= makeChinaDate(today));
};

/** The tally of friends' answers that were looked at: beside those of `tallies.ts`, and joined like them. */
const LOOKED_AT = 'answers.mended';

/**
 * The save once answers that the cloud has told of since the last look have mended a night, if there is one: an answer is not kept
 * for a night that is yet to be missed.
 */
export const mendByAnswer = (save: Save, today: ChinaDate): Save => {
  const answers = tallyOf(save, 'answers');
  if (answers <= (save.tallies[LOOKED_AT] ?? 0)) return save;
  const night = nightToMend(save, today);
  const mended = night === null ? save : mendNight(save, night);
  return { ...mended, tallies: { ...mended.tallies, [LOOKED_AT]: answers } };
};
