import type { Picture } from './picture.ts';
import { circle, group, linear, path, radial } from './svg.ts';
import { MAPLE_LEAF } from './twigs/maple.ts';

/** One arm of a snowflake as scissors leave it: a lozenge, two side leaves, a round tip. */
const ARM =
  'M0-2L2.2-7L1.1-9.4L5-12.6L1.2-11.8L1.6-14A1.9 1.9 0 1 0-1.6-14L-1.2-11.8L-5-12.6L-1.1-9.4L-2.2-7Z';

export const flake = group(
  'fill="#FFFFFF" stroke="#FFFFFF" stroke-width="0.8" stroke-linejoin="round"',
  ...[0, 60, 120, 180, 240, 300].map((turn) => path(ARM, `transform="rotate(${turn})"`)),
  path('M0-3.4L3-1.7V1.7L0 3.4L-3 1.7V-1.7Z', ''),
);

const lotusPetal =
  `<defs>${linear(
    'rose',
    [0, -15, 0, 15],
    [
      { at: 0, color: '#F2748E' },
      { at: 1, color: '#FFE6D8' },
    ],
  )}</defs>` +
  path('M0 15C-9 8-11-6 1-16C10-7 9 8 0 15Z', 'fill="url(#rose)"') +
  path(
    'M0 12C-2 4-1-4 1-11',
    'fill="none" stroke="#FFF6EE" stroke-width="1.2" stroke-linecap="round" opacity="0.7"',
  );

/** Down of the willow, which floats in the rain's air. */
const catkin =
  `<defs>${radial('down', 0, 0, 15, [
    { at: 0, color: '#F4FBF2', opacity: 0.95 },
    { at: 0.4, color: '#E2F0E0', opacity: 0.5 },
    { at: 1, color: '#D6E8D8', opacity: 0 },
  ])}</defs>` +
  circle(0, 0, 15, 'fill="url(#down)"') +
  group(
    'stroke="#FFFFFF" stroke-width="0.9" stroke-linecap="round" opacity="0.8"',
    ...[0, 45, 90, 135, 180, 225, 270, 315].map((turn) => path('M0-2V-11', `transform="rotate(${turn})"`)),
  );

const mapleLeaf = `<defs>${radial('ember', 0, -26, 34, [
  { at: 0, color: '#FFB04A' },
  { at: 0.55, color: '#E8582E' },
  { at: 1, color: '#A8263A' },
])}</defs>${group('transform="translate(0 15) scale(0.56)"', path(MAPLE_LEAF, 'fill="url(#ember)"'))}`;

const falling = (name: string, content: string): Picture => ({
  name: `fx/${name}`,
  box: [-18, -18, 36, 36],
  density: 1.6,
  content,
  whole: true,
});

/** What falls slowly through some skies. */
export const weatherPictures = (): Picture[] => [
  falling('flake', flake),
  falling('lotus-petal', lotusPetal),
  falling('catkin', catkin),
  falling('maple-leaf', mapleLeaf),
];
