import { type ChinaDate, makeChinaDate, parseChinaDate } from '../shared/china-date.ts';
import { daysAfter, lunarDate } from '../shared/lunar-calendar.ts';
import type { AchievementId } from '../shared/vocabulary/achievements.ts';
import { achievementsOf } from './achievements.ts';
import type { Save } from './save.ts';

/** So many nights of a lunar month bring so many coins. */
export interface NightStep {
  /** Null: all of the month's, 29 or 30. */
  readonly nights: number | null;
  readonly coins: number;
}

/** What comes once. */
export interface LastingRewards {
  readonly medals: Readonly<Record<AchievementId, number>>;
  readonly nights: readonly NightStep[];
}

const medalCoins = (save: Save, { medals }: LastingRewards): Readonly<Record<string, number>> =>
  Object.fromEntries(
    achievementsOf(save)
      .filter(({ have, goal }) => have >= goal)
      .map(({ id }) => [`medal.${id}`, medals[id]] as const),
  );

/** How many nights of a lunar month were played, by the common date of its first. */
const nightsByMonth = (days: readonly string[]): ReadonlyMap<string, { count: number; length: number }> => {
  const months = new Map<string, { count: number; length: number }>();
  for (const text of days) {
    const day = parseChinaDate(text);
    if (!day.ok) continue;
    const lunar = lunarDate(day.value);
    const first = makeChinaDate(daysAfter(day.value, 1 - lunar.day));
    const month = months.get(first) ?? { count: 0, length: lunar.length };
    months.set(first, { ...month, count: month.count + 1 });
  }
  return months;
};

const nightCoins = ({ days }: Save, { nights }: LastingRewards): Readonly<Record<string, number>> => {
  const earned: Record<string, number> = {};
  for (const [first, { count, length }] of nightsByMonth(days))
    for (const step of nights)
      if (count >= (step.nights ?? length)) earned[`nights.${first}.${step.nights ?? 'all'}`] = step.coins;
  return earned;
};

export interface NightProgress extends NightStep {
  readonly goal: number;
  readonly have: number;
}

/** How far the lunar month of `today` has come. */
export const nightsOf = (
  save: Save,
  { nights }: LastingRewards,
  today: ChinaDate,
): readonly NightProgress[] => {
  const { day, length } = lunarDate(today);
  const first = makeChinaDate(daysAfter(today, 1 - day));
  const have = nightsByMonth(save.days).get(first)?.count ?? 0;
  return nights.map((step) => ({ ...step, goal: step.nights ?? length, have }));
};

/** The coins of all medals and nights that a save has come to, by what they are for. */
export const lastingCoins = (save: Save, rewards: LastingRewards): Readonly<Record<string, number>> => ({
  ...medalCoins(save, rewards),
  ...nightCoins(save, rewards),
});

/** What was given before stays as it was, whatever it is worth now. */
export const withCoins = (save: Save, coins: Readonly<Record<string, number>>): Save => ({
  ...save,
  earned: { ...coins, ...save.earned },
});
