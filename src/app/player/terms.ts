import type { AchievementId } from '../../shared/vocabulary/achievements.ts';

/** By what a thing is had: coins, a medal, so many days in a row, or so many lanterns. */
export type Terms =
  | { readonly kind: 'price'; readonly price: number }
  | { readonly kind: 'medal'; readonly medal: AchievementId }
  | { readonly kind: 'streak'; readonly days: number }
  | { readonly kind: 'lanterns'; readonly lanterns: number };
