import type { Save } from './save.ts';

/**
 * What only grows and is one number. By name, the higher counts: two phones that heard of the same have no more than one. Names that
 * only a later game knows are kept. `lanterns` were found, and friends have finished so many runs on the player's cards (`answers`);
 * of so many the player was told.
 */
export const TALLY_NAMES = ['lanterns', 'lanterns.told', 'answers', 'answers.told'] as const;
export type TallyName = (typeof TALLY_NAMES)[number];

export const tallyOf = ({ tallies }: Pick<Save, 'tallies'>, name: TallyName): number => tallies[name] ?? 0;

/** Answers the save unchanged where nothing of it is more. */
export const raiseTallies = (save: Save, raised: Readonly<Partial<Record<TallyName, number>>>): Save => {
  const more = Object.entries(raised).filter(([name, count]) => count > (save.tallies[name] ?? 0));
  return more.length === 0 ? save : { ...save, tallies: { ...save.tallies, ...Object.fromEntries(more) } };
};

export const tellLanterns = (save: Save): Save =>
  raiseTallies(save, {
    'lanterns.told': tallyOf(save, 'lanterns'),
    'answers.told': tallyOf(save, 'answers'),
  });
