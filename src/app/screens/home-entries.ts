import type { Save } from '../../progress/save.ts';
import { coinsOf, totalsOf } from '../../progress/save-views.ts';
import { THEMES } from '../../shared/vocabulary/themes.ts';
import type { HomeEntry, ResumableRun } from '../../view/screens/screen.ts';
import { priceToPay, type Shop } from '../player/create-player.ts';

/**
 * After how many ended runs each way on home is there: first there is only the game, and then no more than one page at a
 * time. Themes come earlier to who can pay for one.
 */
const OPENS_AFTER: Readonly<Record<HomeEntry, number>> = {
  coins: 1,
  daily: 1,
  album: 1,
  leaderboard: 2,
  sprint: 2,
  friends: 3,
  passed: 3,
  practice: 4,
  calendar: 4,
  achievements: 5,
  themes: 6,
};

const ENTRIES = Object.keys(OPENS_AFTER) as HomeEntry[];

const canBuy = (save: Save, shop: Shop): boolean => {
  const coins = coinsOf(save);
  return THEMES.some((theme) => (priceToPay(save, shop, theme) ?? Number.POSITIVE_INFINITY) <= coins);
};

/**
 * A mode is there too while a run of it can be gone on with, however few have ended; passed jars as soon as the player has a hand
 * in one.
 */
export const entriesOf = (
  save: Save,
  shop: Shop,
  left: readonly ResumableRun[],
  hasJars = false,
): readonly HomeEntry[] => {
  const { runs } = totalsOf(save);
  const dressed = save.owned.length > 0 || canBuy(save, shop);
  return ENTRIES.filter(
    (entry) =>
      runs >= OPENS_AFTER[entry] ||
      (entry === 'themes' && runs > 0 && dressed) ||
      (entry === 'passed' && hasJars) ||
      left.some(({ slot }) => slot === entry),
  );
};

/** The way on home that the last run has opened: it is highlighted until the next run ends. */
export const newEntriesOf = (save: Save): readonly HomeEntry[] => {
  const { runs } = totalsOf(save);
  return ENTRIES.filter((entry) => OPENS_AFTER[entry] === runs);
};
