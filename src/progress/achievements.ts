import { ACHIEVEMENT_IDS, type AchievementId } from '../shared/vocabulary/achievements.ts';
import type { LifelongMode } from '../shared/vocabulary/modes.ts';
import type { Save } from './save.ts';
import { olderBestOf, totalsOf } from './save-views.ts';
import { longestStreak } from './streak.ts';

const MOONS = 10;
const madeOf = (save: Save, tier: number): number => totalsOf(save).merges[tier - 1] ?? 0;

/** A medal that was earned under earlier rules stays. */
const bestEver = (save: Save, mode: LifelongMode): number =>
  Math.max(save.bests[mode], olderBestOf(save, mode));

/** What an achievement counts, read off the save: there is nothing to store, and nothing to lose. */
const MEASURES = {
  runs: (save: Save) => totalsOf(save).runs,
  drops: (save: Save) => totalsOf(save).drops,
  mooncakes: (save: Save) => madeOf(save, 6),
  lanterns: (save: Save) => madeOf(save, 9),
  moons: (save: Save) => madeOf(save, MOONS),
  reunions: (save: Save) => totalsOf(save).merges[MOONS] ?? 0,
  chain: (save: Save) => save.longestChain,
  endless: (save: Save) => bestEver(save, 'endless'),
  sprint: (save: Save) => bestEver(save, 'sprint'),
  dailies: (save: Save) => Object.keys(save.bests.daily).length,
  streak: (save: Save) => longestStreak(save.days),
} as const;

interface Goal {
  readonly of: keyof typeof MEASURES;
  readonly goal: number;
}

const GOALS: Readonly<Record<AchievementId, Goal>> = {
  'first-run': { of: 'runs', goal: 1 },
  regular: { of: 'runs', goal: 100 },
  'thousand-drops': { of: 'drops', goal: 1000 },
  'mooncake-baker': { of: 'mooncakes', goal: 50 },
  'lantern-lighter': { of: 'lanterns', goal: 1 },
  'full-moon': { of: 'moons', goal: 1 },
  reunion: { of: 'reunions', goal: 1 },
  'long-chain': { of: 'chain', goal: 7 },
  'high-score': { of: 'endless', goal: 8000 },
  swift: { of: 'sprint', goal: 2000 },
  'seven-dailies': { of: 'dailies', goal: 7 },
  'seven-days': { of: 'streak', goal: 7 },
};

export interface AchievementProgress {
  readonly id: AchievementId;
  /** At most the goal. */
  readonly have: number;
  readonly goal: number;
}

export const achievementsOf = (save: Save): readonly AchievementProgress[] =>
  ACHIEVEMENT_IDS.map((id) => {
    const { of, goal } = GOALS[id];
    return { id, goal, have: Math.min(MEASURES[of](save), goal) };
  });
