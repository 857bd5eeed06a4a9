import type { ThreadTheme } from '../../shared/vocabulary/themes.ts';
import { CREAM } from './colors.ts';

/** How a thread is strung. Board units. */
export interface ThreadLook {
  readonly width: number;
  readonly length: number;
  /** From the middle of one link to that of the next. */
  readonly spacing: number;
  /** Downwards, a second: slow enough to be calm. */
  readonly drift: number;
  readonly tint: number;
  readonly alpha: number;
  readonly light: number;
}

const DASHES: ThreadLook = {
  width: 13,
  length: 26,
  spacing: 40,
  drift: 26,
  tint: CREAM,
  alpha: 0.78,
  light: 0,
};

const STRUNG: ThreadLook = {
  ...DASHES,
  width: 24,
  length: 24,
  spacing: 24,
  drift: 0,
  tint: 0xffffff,
  alpha: 0.95,
};

export const THREAD_LOOKS: Readonly<Record<ThreadTheme, ThreadLook>> = {
  dashes: DASHES,
  'red-silk': { ...STRUNG, spacing: 23.6 },
  'bamboo-joints': { ...STRUNG, length: 33, spacing: 31 },
  pearls: { ...STRUNG, width: 28, length: 28, spacing: 27 },
  'jade-beads': { ...STRUNG, width: 28, length: 28, spacing: 27 },
  'gold-chain': { ...STRUNG, length: 27, spacing: 27 },
  fireflies: { ...STRUNG, width: 30, length: 45, spacing: 52, drift: 26, light: 0.5 },
  moonbeam: { ...STRUNG, width: 40, length: 60, spacing: 30, alpha: 0.8, light: 0.6 },
};
