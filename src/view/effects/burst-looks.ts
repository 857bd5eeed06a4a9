import type { BurstTheme } from '../../shared/vocabulary/themes.ts';

/** How what flies up at a merge moves. Board units, seconds, radians. */
export interface BurstLook {
  /** In turn. */
  readonly tints: readonly number[];
  /** The smallest; the largest is half as large again. */
  readonly size: number;
  /** How many are thrown, in shares of what a merge throws of petals. */
  readonly share: number;
  /** Downwards, a second each second. */
  readonly fall: number;
  readonly drag: number;
  readonly spin: number;
  /** Turns over as it falls. */
  readonly flutters: boolean;
  /** 1 adds light to what is below, 0 covers it. */
  readonly light: number;
}

const PETALS: BurstLook = {
  tints: [0xffffff],
  size: 22,
  share: 1,
  fall: 420,
  drag: 1.9,
  spin: 5,
  flutters: true,
  light: 0,
};

export const BURST_LOOKS: Readonly<Record<BurstTheme, BurstLook>> = {
  osmanthus: PETALS,
  plum: { ...PETALS, tints: [0xffffff, 0xffe6ea, 0xffc8d4], size: 25, fall: 280 },
  'red-paper': {
    ...PETALS,
    tints: [0xffffff, 0xffd8c0],
    size: 22,
    share: 1.3,
    fall: 640,
    drag: 1.4,
    spin: 9,
  },
  ginkgo: { ...PETALS, tints: [0xffffff, 0xfff0c0], size: 29, fall: 330 },
  snowflakes: {
    ...PETALS,
    tints: [0xffffff, 0xd6ebff],
    size: 24,
    fall: 120,
    drag: 2.4,
    spin: 2,
    flutters: false,
  },
  'maple-leaves': { ...PETALS, tints: [0xffffff, 0xffd0a0, 0xffb0a0], size: 30, fall: 360 },
  stars: {
    ...PETALS,
    tints: [0xffffff, 0xffe0a0, 0xcfe0ff],
    size: 25,
    fall: 160,
    spin: 3,
    flutters: false,
    light: 0.35,
  },
  butterflies: {
    ...PETALS,
    tints: [0xffffff, 0xffd0e0, 0xd8ffe0],
    size: 33,
    share: 0.6,
    fall: -190,
    drag: 2.2,
    spin: 1.2,
  },
};
