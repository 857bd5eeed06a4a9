import type { AchievementId } from '../../../shared/vocabulary/achievements.ts';
import type { TaskMeasure } from '../../../shared/vocabulary/task-measures.ts';
import type { Theme } from '../../../shared/vocabulary/themes.ts';
import { grouped, say, type Words } from '../../widgets/text/texts.ts';

/** What the run has brought beside its coins, or what to play for next: points to a new best, a task, coins to a thing, a medal. */
export type NextGoal =
  | { readonly kind: 'rewards'; readonly coins: number }
  | { readonly kind: 'best'; readonly missing: number }
  | { readonly kind: 'task'; readonly measure: TaskMeasure; readonly have: number; readonly goal: number }
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
  if (goal.kind === 'task') {
    const task = say(words, `task.${goal.measure}`, { count: grouped(goal.goal) });
    return say(words, 'goal.task', { task, have: grouped(goal.have), goal: grouped(goal.goal) });
  }
  if (goal.kind === 'rewards') return say(words, 'goal.rewards', { count: grouped(goal.coins) });
  if (goal.missing === 0) return say(words, 'goal.themeReady');
  return say(words, 'goal.theme', { count: grouped(goal.missing) });
};
