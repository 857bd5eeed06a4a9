import { MODES } from '../../src/shared/vocabulary/modes.ts';

const TITLES: readonly RegExp[] = [
  /^app\.name$/,
  new RegExp(`^home\\.(title|tagline|begin|practice|continue|${MODES.join('|')})$`),
  /^mode\./,
  /^tier\./,
  /^twist\.[a-z-]+(\.seal)?$/,
  /^(pause|settings|notice|album|guests|calendar|achievements|themes|tasks|coins|credits|leaderboard|data|friends|seals|check|jar|privacy|update)\.title$/,
  /^over\.(title|time)$/,
  /^result\.(won|lost|tied)$/,
  /^calendar\.(months|leap|days)$/,
  /^(chain|reunion|danger)$/,
];

/** True for the texts that may be drawn in brush; the others need no glyphs in that large face. */
export const isTitleKey = (key: string): boolean => TITLES.some((pattern) => pattern.test(key));
