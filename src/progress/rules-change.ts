import type { OlderBests, Save } from './save.ts';

export const higherOf = (a: OlderBests, b: OlderBests): OlderBests => ({
  endless: Math.max(a.endless, b.endless),
  sprint: Math.max(a.sprint, b.sprint),
});

/** The days' runs: those of endless and sprint were made under rules that are no longer played. */
const runsOfDays = (runs: Save['bestRuns']): Save['bestRuns'] =>
  Object.fromEntries(Object.entries(runs).filter(([name]) => name !== 'endless' && name !== 'sprint'));

/** Bests of a rules version beside those that are known of it. */
export const withOlderBests = (
  older: Save['olderBests'],
  rules: number,
  bests: OlderBests,
): Save['olderBests'] => {
  const { endless, sprint } = bests;
  if (endless + sprint === 0) return older;
  return { ...older, [rules]: higherOf(older[rules] ?? bests, { endless, sprint }) };
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
        bests: { ...save.bests, endless: 0, sprint: 0 },
        olderBests: withOlderBests(save.olderBests, save.rules, save.bests),
        bestRuns: runsOfDays(save.bestRuns),
        boards: {},
      };
