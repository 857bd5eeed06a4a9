import type { Mode } from '../../core/index.ts';
import { type ChinaDate, dailySeed } from '../../shared/china-date.ts';

const SEED_SPAN = 2 ** 32;

/** `random`: 0 ≤ random < 1. */
export const randomSeed = (random: () => number): number => Math.floor(random() * SEED_SPAN);

/** The daily's seed is everyone's; the others are drawn. */
export const seedFor = (mode: Mode, today: ChinaDate, draw: () => number): number =>
  mode === 'daily' ? dailySeed(today) : draw();
