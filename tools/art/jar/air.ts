import { mix } from '../color.ts';
import { group, linear, radial } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { HEIGHT, WIDTH } from './shape.ts';

/** Takes the night's blue out of the wall where the lamp will shine: amber over blue would be grey. */
const EMBER = '#2E0F16';

/** The jar is looked into from above: its floor is seen as far as the far wall, and the two meet in a dark bend. */
const floor = [
  `<defs>${radial('lit', 360, 966, 380, [
    { at: 0, color: '#9A5430', opacity: 0.6 },
    { at: 0.6, color: '#6A3420', opacity: 0.45 },
    { at: 1, color: '#3A1A1A', opacity: 0.2 },
  ])}</defs>`,
  '<path d="M-10 950A370 46 0 0 1 730 950V970H-10Z" fill="#14060E" opacity="0.42"/>',
  '<path d="M-10 962A370 42 0 0 1 730 962V980H-10Z" fill="url(#lit)"/>',
].join('');

/** The far wall, seen through the jar's air: dark at the sides, hazy above, the colour of embers below. */
export const drawBack = ({ haze, dark }: JarStyle): string =>
  [
    '<defs>',
    linear(
      'depth',
      [0, 0, WIDTH, 0],
      [
        { at: 0, color: dark, opacity: 0.66 },
        { at: 0.1, color: mix(dark, haze, 0.06), opacity: 0.42 },
        { at: 0.35, color: mix(dark, haze, 0.14), opacity: 0.24 },
        { at: 0.65, color: mix(dark, haze, 0.14), opacity: 0.24 },
        { at: 0.9, color: mix(dark, haze, 0.06), opacity: 0.42 },
        { at: 1, color: dark, opacity: 0.66 },
      ],
    ),
    linear(
      'fall',
      [0, -24, 0, HEIGHT],
      [
        { at: 0, color: haze, opacity: 0.28 },
        { at: 0.2, color: mix(haze, dark, 0.2), opacity: 0.16 },
        { at: 0.42, color: EMBER, opacity: 0.2 },
        { at: 0.72, color: EMBER, opacity: 0.6 },
        { at: 1, color: EMBER, opacity: 0.86 },
      ],
    ),
    '<clipPath id="inside"><path d="M0 0A360 22 0 0 1 720 0V938C720 950 710 960 698 960H22C10 960 0 950 0 938Z"/></clipPath></defs>',
    group(
      'clip-path="url(#inside)"',
      '<rect y="-30" width="720" height="1000" fill="url(#depth)"/>',
      '<rect y="-30" width="720" height="1000" fill="url(#fall)"/>',
      floor,
    ),
  ].join('');

/** What the near wall mirrors: the lamp to the left, a little sky to the right. */
export const sheen = [
  '<defs>',
  linear(
    'left',
    [0, 0, 110, 0],
    [
      { at: 0, color: '#EAF4F1', opacity: 0.2 },
      { at: 0.16, color: '#EAF4F1', opacity: 0.07 },
      { at: 0.3, color: '#EAF4F1', opacity: 0.05 },
      { at: 0.48, color: '#EAF4F1', opacity: 0.1 },
      { at: 0.64, color: '#EAF4F1', opacity: 0.09 },
      { at: 0.84, color: '#EAF4F1', opacity: 0.015 },
      { at: 1, color: '#EAF4F1', opacity: 0 },
    ],
  ),
  linear(
    'right',
    [720, 0, 640, 0],
    [
      { at: 0, color: '#9FB4F0', opacity: 0.2 },
      { at: 0.4, color: '#9FB4F0', opacity: 0.05 },
      { at: 1, color: '#9FB4F0', opacity: 0 },
    ],
  ),
  linear(
    'ends',
    [0, 30, 0, 950],
    [
      { at: 0, color: '#FFFFFF', opacity: 0 },
      { at: 0.1, color: '#FFFFFF' },
      { at: 0.8, color: '#FFFFFF' },
      { at: 1, color: '#FFFFFF', opacity: 0.3 },
    ],
  ),
  '<mask id="fade"><rect width="720" height="960" fill="url(#ends)"/></mask></defs>',
  group(
    'mask="url(#fade)"',
    '<rect y="24" width="110" height="926" fill="url(#left)"/>',
    '<rect x="640" y="24" width="80" height="926" fill="url(#right)"/>',
  ),
].join('');
