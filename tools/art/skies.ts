import type { SkySheet } from '../../src/shared/art-sheet.ts';

/** The game's skies. All stay dark above and dim below: the pieces are the brightest things before them. */
export const SKIES = {
  'mid-autumn': {
    colors: ['#121A3C', '#232B5E', '#4A3A6E', '#8A5A72'],
    moonlight: '#FFDB94',
    clouds: ['#46539A', '#5765AE', '#7480C4'],
    stars: 1,
    branch: 'branch/osmanthus',
    falls: null,
  },
  snow: {
    colors: ['#0B1A38', '#17365E', '#315A82', '#7090A8'],
    moonlight: '#D6E6F4',
    clouds: ['#44709A', '#6A93B8', '#A8C6DC'],
    stars: 0.35,
    branch: 'branch/plum',
    falls: 'fx/flake',
  },
  dawn: {
    colors: ['#1E2150', '#4E3268', '#8E4A72', '#BC7462'],
    moonlight: '#FFD9B0',
    clouds: ['#8A5A9A', '#B56E94', '#D89488'],
    stars: 0.45,
    branch: 'branch/lotus',
    falls: 'fx/lotus-petal',
  },
} as const satisfies Record<string, SkySheet>;
