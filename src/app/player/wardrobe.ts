import { achievementsOf } from '../../progress/achievements.ts';
import type { Save } from '../../progress/save.ts';
import { longestStreak } from '../../progress/streak.ts';
import { tallyOf } from '../../progress/tallies.ts';
import { THEMES_OF, type Theme, type ThemeKind } from '../../shared/vocabulary/themes.ts';
import type { ThemeChoice } from '../../view/screens/pages.ts';
import type { Shop } from './shop.ts';
import type { Terms } from './terms.ts';

/** How far a player has come to what a thing is had by; a price is no goal. */
export interface Progress {
  readonly have: number;
  readonly goal: number;
}

/** A medal, the most days in a row there ever were, or lanterns that were found. */
export const progressOf = (save: Save, terms: Terms): Progress | null => {
  if (terms.kind === 'price') return null;
  if (terms.kind === 'streak')
    return { have: Math.min(longestStreak(save.days), terms.days), goal: terms.days };
  if (terms.kind === 'lanterns')
    return { have: Math.min(tallyOf(save, 'lanterns'), terms.lanterns), goal: terms.lanterns };
  const medal = achievementsOf(save).find(({ id }) => id === terms.medal);
  return { have: medal?.have ?? 0, goal: medal?.goal ?? 1 };
};

/** What was bought stays, whatever it is had by now; what a medal, a streak or lanterns bring needs no purchase. */
export const isOwned = (save: Save, shop: Shop, theme: Theme): boolean => {
  const terms = shop.things[theme];
  if (save.owned.includes(theme)) return true;
  const progress = progressOf(save, terms);
  return progress ? progress.have >= progress.goal : terms.kind === 'price' && terms.price === 0;
};

/** What it costs and can be bought for; null for what is owned, or is not for sale. */
export const priceToPay = (save: Save, shop: Shop, theme: Theme): number | null => {
  const terms = shop.things[theme];
  return terms.kind === 'price' && !isOwned(save, shop, theme) ? terms.price : null;
};

/** A thing that only a later game has is kept in the save and not worn. */
const wornOf = <T extends Theme>(
  save: Save,
  shop: Shop,
  kind: ThemeKind,
  things: readonly [T, ...T[]],
  lent: Theme | null,
): T => {
  const chosen = things.find((theme) => theme === save.choices[kind]?.value);
  const own = chosen !== undefined && isOwned(save, shop, chosen) ? chosen : things[0];
  return things.find((theme) => theme === lent) ?? own;
};

/** What is worn; `lent`: for today alone. */
export const themesOf = (save: Save, shop: Shop, lent: Theme | null): ThemeChoice => ({
  sky: wornOf(save, shop, 'sky', THEMES_OF.sky, lent),
  jar: wornOf(save, shop, 'jar', THEMES_OF.jar, lent),
  burst: wornOf(save, shop, 'burst', THEMES_OF.burst, lent),
  thread: wornOf(save, shop, 'thread', THEMES_OF.thread, lent),
});
