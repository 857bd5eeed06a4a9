import type { AchievementId } from '../../shared/vocabulary/achievements.ts';

/** By what a thing is had: coins, a medal, or so many days in a row. */
export type Terms =
  | { readonly kind: 'price'; readonly price: number }
  | { readonly kind: 'medal'; readonly medal: AchievementId }
  | { readonly kind: 'streak'; readonly days: number };
