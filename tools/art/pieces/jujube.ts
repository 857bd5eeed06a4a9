import { circle, ellipse, group, linear, path } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const WRINKLES = [
  'M-66-58C-80-30-84 0-74 34',
  'M-40-74C-58-52-62-34-58-14',
  'M66-58C80-30 84 0 74 34',
  'M40-74C58-52 62-34 58-14',
  'M-46 60C-30 76-14 82 4 84',
  'M52 54C44 66 34 74 24 78',
  'M-12-58C-14-48-12-40-8-34',
  'M18-56C20-48 19-42 16-36',
];

const wrinkle = (d: string): string =>
  path(d, 'stroke="#F08A6E" stroke-width="5" opacity="0.6" transform="translate(3 1.8)"') +
  path(d, 'stroke="#5C0F22" stroke-width="5.4" opacity="0.7"');

const stem =
  ellipse(0, -80, 25, 12, 'fill="#5C0F22" opacity="0.65"') +
  ellipse(0, -81, 19, 8.5, 'fill="#D89A5A"') +
  path('M-3-80C-4-88-1-92 5-96L11-92C5-88 4-84 4-79Z', 'fill="#8A6B2E"') +
  circle(0, -80, 4, 'fill="#6E4A22"');

export const jujube: PieceArt = {
  face: {
    y: 0.05,
    gap: 0.28,
    eyeScale: 0.115,
    mouthY: 0.18,
    mouthScale: 0.15,
    eyes: 'sleepy',
    mouth: 'o',
  },
  body: makeBody(
    { color: '#CC4C38', edge: '#521420' },
    `<defs>${linear(
      'ripe',
      [0, -90, 0, 95],
      [
        { at: 0, color: '#7E1A22', opacity: 0.8 },
        { at: 0.55, color: '#C2493D', opacity: 0 },
        { at: 1, color: '#E07A3E', opacity: 0.8 },
      ],
    )}</defs>`,
    circle(0, 0, 95, 'fill="url(#ripe)"'),
    group('fill="none" stroke-linecap="round"', ...WRINKLES.map(wrinkle)),
    stem,
    blush(41, 26, 16, 0.7),
  ),
  light: 'ruby',
};
