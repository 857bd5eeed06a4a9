/** Every medal there is. Each has texts `achievement.<id>` and `achievement.<id>.how`, a measure and a piece on it. */
export const ACHIEVEMENT_IDS = [
  'first-run',
  'regular',
  'thousand-drops',
  'mooncake-baker',
  'lantern-lighter',
  'full-moon',
  'reunion',
  'long-chain',
  'high-score',
  'swift',
  'seven-dailies',
  'seven-days',
] as const;
export type AchievementId = (typeof ACHIEVEMENT_IDS)[number];
