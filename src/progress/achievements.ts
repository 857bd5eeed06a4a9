import type { Save } from './save.ts';
import { totalsOf } from './save-views.ts';
import { longestStreak } from './streak.ts';

const MOONS = 10;
const madeOf = (save: Save, tier: number): number => totalsOf(save).merges[tier - 1] ?? 0;

/** What an achievement counts, read off the save: there is nothing to store, and nothing to lose. */
const MEASURES = {
  runs: (save: Save) => totalsOf(save).runs,
  drops: (save: Save) => totalsOf(save).drops,
  mooncakes: (save: Save) => madeOf(save, 6),
  lanterns: (save: Save) => madeOf(save, 9),
  moons: (save: Save) => madeOf(save, MOONS),
  reunions: (save: Save) => totalsOf(save).merges[MOONS] ?? 0,
  chain: (save: Save) => save.longestChain,
  endless: (save: Save) => save.bests.endless,
  sprint: (save: Save) => save.bests.sprint,
  dailies: (save: Save) => Object.keys(save.bests.daily).length,
  streak: (save: Save) => longestStreak(save.days),
} as const;

/** Each with its texts `achievement.<id>` and `achievement.<id>.how`. */
const ACHIEVEMENTS: readonly {
  readonly id: string;
  readonly of: keyof typeof MEASURES;
  readonly goal: number;
}[] = [
  { id: 'first-run', of: 'runs', goal: 1 },
  { id: 'regular', of: 'runs', goal: 100 },
  { id: 'thousand-drops', of: 'drops', goal: 1000 },
  { id: 'mooncake-baker', of: 'mooncakes', goal: 50 },
  { id: 'lantern-lighter', of: 'lanterns', goal: 1 },
  { id: 'full-moon', of: 'moons', goal: 1 },
  { id: 'reunion', of: 'reunions', goal: 1 },
  { id: 'long-chain', of: 'chain', goal: 20 },
  { id: 'high-score', of: 'endless', goal: 8000 },
  { id: 'swift', of: 'sprint', goal: 2000 },
  { id: 'seven-dailies', of: 'dailies', goal: 7 },
  { id: 'seven-days', of: 'streak', goal: 7 },
];

export interface AchievementProgress {
  readonly id: string;
  /** At most the goal. */
  readonly have: number;
  readonly goal: number;
}

export const achievementsOf = (save: Save): readonly AchievementProgress[] =>
  ACHIEVEMENTS.map(({ id, of, goal }) => ({ id, goal, have: Math.min(MEASURES[of](save), goal) }));
