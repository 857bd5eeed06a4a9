import { createRun, type Mode, type Rules, twistOfDay } from '../../core/index.ts';
import { type ChinaDate, dailySeed, makeChinaDate } from '../../shared/china-date.ts';
import { isDayMode } from '../../shared/vocabulary/modes.ts';
import { numberOfTwist } from '../../shared/vocabulary/twists.ts';

const SEED_SPAN = 2 ** 32;

/** `random`: 0 ≤ random < 1. */
export const randomSeed = (random: () => number): number => Math.floor(random() * SEED_SPAN);

/** The daily's seed is everyone's; the others are the player's own. `own` is told the day in China. */
export const seedFor = (mode: Mode, today: ChinaDate, own: (mode: Mode, day: string) => number): number =>
  isDayMode(mode) ? dailySeed(today) : own(mode, makeChinaDate(today));

/** The twist of the day's run, as replays carry it; the other modes have none. */
export const dayTwist = (rules: Rules, mode: Mode, day: string): number | null => {
  const twist = isDayMode(mode) ? twistOfDay(rules, day) : null;
  return twist && numberOfTwist(twist);
};

/** How many seeds are tried for the first hand: about one in twenty is such a seed. */
const MOST_CANDIDATES = 400;
const LEFT = 40;
const RIGHT = 215;

/** Two of a kind and then two more: the first thing a newcomer does is a merge. */
const hasPairsFirst = (rules: Rules, seed: number): boolean => {
  const run = createRun({ rules, mode: 'endless', seed });
  if (run.view.held !== run.view.next) return false;
  for (const column of [LEFT, RIGHT]) {
    run.step([{ type: 'drop', column }]);
    while (!run.view.canDrop) run.step([]);
  }
  return run.view.held === run.view.next;
};

/** A seed for the first run of all, whose first four pieces are two pairs; any seed where none was drawn. */
export const firstHandSeed = (rules: Rules, draw: () => number): number => {
  let seed = draw();
  for (let candidate = 0; candidate < MOST_CANDIDATES; candidate++) {
    if (hasPairsFirst(rules, seed)) return seed;
    const other = draw();
    if (other === seed) return seed;
    seed = other;
  }
  return seed;
};
