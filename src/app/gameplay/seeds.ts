import type { Mode } from '../../core/index.ts';
import { type ChinaDate, dailySeed } from '../../shared/china-date.ts';

const SEED_SPAN = 2 ** 32;

/** The daily's seed is everyone's; the others are drawn. `random`: 0 ≤ random < 1. */
export const seedFor = (mode: Mode, today: ChinaDate, random: () => number): number =>
  mode === 'daily' ? dailySeed(today) : Math.floor(random() * SEED_SPAN);
