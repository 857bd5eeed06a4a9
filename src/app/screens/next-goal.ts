import { achievementsOf } from '../../progress/achievements.ts';
import type { Save } from '../../progress/save.ts';
import { coinsOf } from '../../progress/save-views.ts';
import { JAR_THEMES, SKY_THEMES, type Theme } from '../../shared/vocabulary/themes.ts';
import type { NextGoal } from '../../view/screens/end/next-goal.ts';
import type { Shop } from '../player/create-player.ts';

/** From this share of one's best on it is the goal; further off, something nearer is. */
const BEST_IN_REACH = 0.6;

/** How near it is, 0…1. */
interface Candidate {
  readonly goal: NextGoal;
  readonly share: number;
}

/** The cheapest theme that is not owned. */
const themeOf = (save: Save, { prices }: Shop): Candidate | null => {
  const wanted = [...SKY_THEMES, ...JAR_THEMES].filter(
    (theme) => prices[theme] > 0 && !save.owned.includes(theme),
  );
  const cheapest = wanted.reduce<Theme | null>(
    (best, theme) => (best === null || prices[theme] < prices[best] ? theme : best),
    null,
  );
  if (cheapest === null) return null;
  const missing = Math.max(0, prices[cheapest] - coinsOf(save));
  return { goal: { kind: 'theme', theme: cheapest, missing }, share: 1 - missing / prices[cheapest] };
};

const medalsOf = (save: Save): readonly Candidate[] =>
  achievementsOf(save).flatMap(({ id, have, goal }) =>
    have < goal ? [{ goal: { kind: 'medal', id, have, goal } as const, share: have / goal }] : [],
  );

const nearest = (candidates: readonly Candidate[]): NextGoal | null =>
  candidates.reduce<Candidate | null>(
    (best, candidate) => (best === null || candidate.share > best.share ? candidate : best),
    null,
  )?.goal ?? null;

/** What to play for next: the best where it was nearly reached, else the nearest theme or medal. `best`: 0 where none is. */
export const nextGoalOf = (save: Save, shop: Shop, score: number, best: number): NextGoal | null => {
  const missing = best - score + 1;
  if (score <= best && score >= best * BEST_IN_REACH && best > 0) return { kind: 'best', missing };
  const theme = themeOf(save, shop);
  return nearest([...(theme ? [theme] : []), ...medalsOf(save)]);
};
