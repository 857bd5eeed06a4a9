import { achievementsOf } from '../../progress/achievements.ts';
import type { Save } from '../../progress/save.ts';
import { coinsOf } from '../../progress/save-views.ts';
import { tasksOf } from '../../progress/tasks.ts';
import { THEMES } from '../../shared/vocabulary/themes.ts';
import type { NextGoal } from '../../view/screens/end/next-goal.ts';
import { priceToPay, type Shop } from '../player/create-player.ts';

/** From this share of one's best on it is the goal; further off, something nearer is. */
const BEST_IN_REACH = 0.6;

/** How near it is, 0…1. */
interface Candidate {
  readonly goal: NextGoal;
  readonly share: number;
}

/** The cheapest thing that is not owned. */
const themeOf = (save: Save, shop: Shop): Candidate | null => {
  const offers = THEMES.flatMap((theme) => {
    const price = priceToPay(save, shop, theme);
    return price === null ? [] : [{ theme, price }];
  });
  const [cheapest] = offers.sort((a, b) => a.price - b.price);
  if (!cheapest) return null;
  const missing = Math.max(0, cheapest.price - coinsOf(save));
  return { goal: { kind: 'theme', theme: cheapest.theme, missing }, share: 1 - missing / cheapest.price };
};

/** Tasks of the day that are begun and not done. */
const tasksLeft = (save: Save, { tasks }: Shop, day: string): readonly Candidate[] =>
  tasksOf(tasks, save, day).flatMap(({ measure, goal, have, done }) =>
    have > 0 && !done ? [{ goal: { kind: 'task', measure, goal, have } as const, share: have / goal }] : [],
  );

const medalsOf = (save: Save): readonly Candidate[] =>
  achievementsOf(save).flatMap(({ id, have, goal }) =>
    have < goal ? [{ goal: { kind: 'medal', id, have, goal } as const, share: have / goal }] : [],
  );

const nearest = (candidates: readonly Candidate[]): NextGoal | null =>
  candidates.reduce<Candidate | null>(
    (best, candidate) => (best === null || candidate.share > best.share ? candidate : best),
    null,
  )?.goal ?? null;

export interface GoalSources {
  readonly save: Save;
  readonly shop: Shop;
  /** `yyyy-mm-dd` in China. */
  readonly day: string;
}

/**
 * What to play for next: the best where it was nearly reached, else the nearest task of the day, thing or medal. `best`: 0 where
 * none is.
 */
export const nextGoalOf = (
  { save, shop, day }: GoalSources,
  score: number,
  best: number,
): NextGoal | null => {
  const missing = best - score + 1;
  if (score <= best && score >= best * BEST_IN_REACH && best > 0) return { kind: 'best', missing };
  const theme = themeOf(save, shop);
  return nearest([...tasksLeft(save, shop, day), ...(theme ? [theme] : []), ...medalsOf(save)]);
};
