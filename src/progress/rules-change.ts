import { isLifelongMode, LIFELONG_MODES, type LifelongMode } from '../shared/vocabulary/modes.ts';
import { NO_LIFELONG_BESTS, type OlderBests, type Save } from './save.ts';

const eachBest = (best: (mode: LifelongMode) => number): OlderBests =>
  Object.fromEntries(LIFELONG_MODES.map((mode) => [mode, best(mode)] as const)) as OlderBests;

export const higherOf = (a: OlderBests, b: OlderBests): OlderBests =>
  eachBest((mode) => Math.max(a[mode], b[mode]));

/** The days' runs: those of the other modes were made under rules that are no longer played. */
const runsOfDays = (runs: Save['bestRuns']): Save['bestRuns'] =>
  Object.fromEntries(Object.entries(runs).filter(([name]) => !isLifelongMode(name)));

/** Bests of a rules version beside those that are known of it. */
export const withOlderBests = (
  older: Save['olderBests'],
  rules: number,
  bests: OlderBests,
): Save['olderBests'] => {
  const known = eachBest((mode) => bests[mode]);
  if (LIFELONG_MODES.every((mode) => known[mode] === 0)) return older;
  return { ...older, [rules]: higherOf(older[rules] ?? known, known) };
};

/**
 * The save as it is under later rules: what was best under earlier ones is set aside under their version, so that the first
 * run of today is no worse for it. A save of these rules, or of later ones, stays as it is. Two saves give the same
 * whether they are joined before or after: see `merge`.
 */
export const underRules = (save: Save, rules: number): Save =>
  save.rules >= rules
    ? save
    : {
        ...save,
        rules,
        bests: { ...save.bests, ...NO_LIFELONG_BESTS },
        olderBests: withOlderBests(save.olderBests, save.rules, save.bests),
        bestRuns: runsOfDays(save.bestRuns),
        boards: {},
      };
