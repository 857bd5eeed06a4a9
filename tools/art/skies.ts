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
  drizzle: {
    colors: ['#10242E', '#1D4450', '#3A6468', '#76968E'],
    moonlight: '#CFE6DC',
    clouds: ['#3E666E', '#5E8A8C', '#90B2AA'],
    stars: 0.1,
    branch: 'branch/willow',
    falls: 'fx/catkin',
  },
  maple: {
    colors: ['#211232', '#482046', '#80364C', '#B8664A'],
    moonlight: '#FFCF9A',
    clouds: ['#74405F', '#A05662', '#C88264'],
    stars: 0.4,
    branch: 'branch/maple',
    falls: 'fx/maple-leaf',
  },
  bamboo: {
    colors: ['#0A202C', '#124046', '#2A5E56', '#648C70'],
    moonlight: '#E8F2C0',
    clouds: ['#2E6066', '#4A8478', '#82AA8E'],
    stars: 0.7,
    branch: 'branch/bamboo',
    falls: null,
  },
  galaxy: {
    colors: ['#0A0A2C', '#1C1650', '#40287A', '#805694'],
    moonlight: '#E4D0FF',
    clouds: ['#3E3488', '#5E4CA6', '#8A72C2'],
    stars: 1,
    branch: 'branch/osmanthus',
    falls: 'fx/spark',
  },
} as const satisfies Record<string, SkySheet>;
