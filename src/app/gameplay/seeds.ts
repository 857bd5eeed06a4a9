import type { Mode, Rules } from '../../core/index.ts';
import { twistOfDay } from '../../core/records.ts';
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
