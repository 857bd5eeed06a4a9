import { createRun, type Rules } from '../../core/index.ts';

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
