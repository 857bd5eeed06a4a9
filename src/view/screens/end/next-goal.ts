import type { AchievementId } from '../../../shared/vocabulary/achievements.ts';
import type { Theme } from '../../../shared/vocabulary/themes.ts';
import { grouped, say, type Words } from '../../widgets/text/texts.ts';

/** What to play for next: points to a new best, coins to a theme, or a medal. */
export type NextGoal =
  | { readonly kind: 'best'; readonly missing: number }
  /** Nothing is missing where the purse holds the price. */
  | { readonly kind: 'theme'; readonly theme: Theme; readonly missing: number }
  | { readonly kind: 'medal'; readonly id: AchievementId; readonly have: number; readonly goal: number };

/** The goal in words. */
export const goalText = (words: Words, goal: NextGoal): string => {
  if (goal.kind === 'best') return say(words, 'goal.best', { count: grouped(goal.missing) });
  if (goal.kind === 'medal') {
    const name = say(words, `achievement.${goal.id}`);
    return say(words, 'goal.medal', { name, have: grouped(goal.have), goal: grouped(goal.goal) });
  }
  const theme = say(words, `theme.${goal.theme}`);
  if (goal.missing === 0) return say(words, 'goal.themeReady', { theme });
  return say(words, 'goal.theme', { theme, count: grouped(goal.missing) });
};
