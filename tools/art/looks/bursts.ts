import { circle, ellipse, group, linear, path, polar, radial } from '../svg.ts';
import { MAPLE_LEAF } from '../twigs/maple.ts';
import { flake } from '../weather.ts';

/** Each within a circle of 16 about the middle, tip up. */
const plum = [
  `<defs>${radial('b', 0, -6, 10, [
    { at: 0, color: '#FFD8D8' },
    { at: 0.6, color: '#F58AA0' },
    { at: 1, color: '#D84A72' },
  ])}</defs>`,
  ...[0, 72, 144, 216, 288].map((turn) =>
    ellipse(
      0,
      -8,
      6.8,
      7.2,
      `fill="url(#b)" stroke="#B83A60" stroke-width="0.7" transform="rotate(${turn})"`,
    ),
  ),
  circle(0, 0, 3, 'fill="#C23A5C"'),
  ...[0, 1, 2, 3, 4].map((at) => {
    const tip = polar((at / 5) * Math.PI * 2, 5);
    return circle(tip.x, tip.y, 1.2, 'fill="#FFD35C"');
  }),
].join('');

const ginkgo = [
  `<defs>${linear(
    'b',
    [0, -14, 0, 14],
    [
      { at: 0, color: '#FFE98A' },
      { at: 0.6, color: '#F6C23C' },
      { at: 1, color: '#C98A24' },
    ],
  )}</defs>`,
  path(
    'M0 15C0 10-1 6-2 3C-8 1-14-3-16-8C-12-12-6-14-1-13L0-7L2-13C7-14 12-12 16-8C14-3 8 1 2 3C1 6 1 11 1 15Z',
    'fill="url(#b)" stroke="#B87A1E" stroke-width="0.8" stroke-linejoin="round"',
  ),
  path(
    'M0 3L-9-6M0 3L-4-9M0 3L4-9M0 3L9-6',
    'fill="none" stroke="#FFF6C8" stroke-width="0.9" stroke-linecap="round" opacity="0.8"',
  ),
].join('');

const maple = [
  `<defs>${radial('b', 0, -26, 34, [
    { at: 0, color: '#FFB850' },
    { at: 0.55, color: '#EE5E30' },
    { at: 1, color: '#B02C3A' },
  ])}</defs>`,
  group(
    'transform="translate(0 16) scale(0.58)"',
    path(MAPLE_LEAF, 'fill="url(#b)" stroke="#8A2236" stroke-width="1.4" stroke-linejoin="round"'),
    path(
      'M0-4V-46M0-14L16-24M0-14L-16-24',
      'fill="none" stroke="#FFD890" stroke-width="1.6" stroke-linecap="round" opacity="0.7"',
    ),
  ),
].join('');

/** A scrap of red paper as firecrackers leave it, gold on one side. */
const paper = [
  path(
    'M-13-5L-3-13L13-6L6 12L-8 10Z',
    'fill="#D8382E" stroke="#8E1620" stroke-width="1" stroke-linejoin="round"',
  ),
  path('M-3-13L13-6L4-1Z', 'fill="#F7C95A"'),
  path(
    'M-9-4L2-1L4 9',
    'fill="none" stroke="#FF8A6A" stroke-width="1.3" stroke-linecap="round" opacity="0.8"',
  ),
].join('');

const star = [
  `<defs>${radial('b', 0, 0, 16, [
    { at: 0, color: '#FFF3B8', opacity: 0.75 },
    { at: 1, color: '#FFD35C', opacity: 0 },
  ])}</defs>`,
  circle(0, 0, 16, 'fill="url(#b)"'),
  path(
    'M0-13L3.6-4.4L13-3.6L5.8 2.4L8 11.6L0 6.6L-8 11.6L-5.8 2.4L-13-3.6L-3.6-4.4Z',
    'fill="#FFE27A" stroke="#D9952C" stroke-width="1" stroke-linejoin="round"',
  ),
  path('M0-9L2-3L-4 0Z', 'fill="#FFFBE0" opacity="0.9"'),
].join('');

const wing = (flip: 1 | -1): string =>
  group(
    `transform="scale(${flip} 1)"`,
    path('M1-1C3-12 11-16 15-12C17-8 13-2 2 1Z', 'fill="url(#b)" stroke="#3A3A7E" stroke-width="0.9"'),
    path('M1 2C10 1 14 6 11 11C8 14 3 10 1 4Z', 'fill="url(#b)" stroke="#3A3A7E" stroke-width="0.9"'),
    circle(11, -9, 2, 'fill="#FFF3C4"'),
    circle(8, 7.6, 1.5, 'fill="#FFF3C4"'),
  );

const butterfly = [
  `<defs>${radial('b', 0, 0, 16, [
    { at: 0, color: '#FFFFFF' },
    { at: 0.45, color: '#A8C4FF' },
    { at: 1, color: '#6E7AE0' },
  ])}</defs>`,
  wing(1),
  wing(-1),
  ellipse(0, 0, 1.5, 7, 'fill="#3A2A58"'),
  path(
    'M-0.6-6C-2-10-4-11-5-11M0.6-6C2-10 4-11 5-11',
    'fill="none" stroke="#3A2A58" stroke-width="0.9" stroke-linecap="round"',
  ),
].join('');

/** What flies up at a merge, by the name it is bought by; osmanthus is there from the start. */
export const BURST_ART = {
  plum,
  ginkgo,
  snowflakes: flake,
  'red-paper': paper,
  'maple-leaves': maple,
  stars: star,
  butterflies: butterfly,
} as const;
