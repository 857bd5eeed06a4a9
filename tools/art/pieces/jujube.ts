import { circle, ellipse, group, linear, path, radial } from '../svg.ts';
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
  path(d, 'stroke="#E08A5A" stroke-width="4.6" opacity="0.6" transform="translate(3 1.8)"') +
  path(d, 'stroke="#3E0C12" stroke-width="5.4" opacity="0.75"');

const stem =
  ellipse(0, -78, 32, 15, 'fill="#3E0C12" opacity="0.7"') +
  ellipse(0, -80, 23, 10, 'fill="#E6B26A"') +
  path('M-3-80C-4-88-1-92 5-96L11-92C5-88 4-84 4-79Z', 'fill="#8A6B2E"') +
  circle(0, -80, 4, 'fill="#6E4A22"');

/** Sun-ripe where the face is, so that it is read on the dark skin. */
const ripeCheek = `<defs>${radial('sun', 0, 16, 62, [
  { at: 0, color: '#DC7E4C', opacity: 0.9 },
  { at: 0.6, color: '#BC5836', opacity: 0.55 },
  { at: 1, color: '#8A3022', opacity: 0 },
])}</defs>${circle(0, 16, 62, 'fill="url(#sun)"')}`;

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
    { color: '#8A3022', edge: '#2E0A10' },
    `<defs>${linear(
      'ripe',
      [0, -90, 0, 95],
      [
        { at: 0, color: '#541214', opacity: 0.85 },
        { at: 0.55, color: '#8A3022', opacity: 0 },
        { at: 1, color: '#96441F', opacity: 0.8 },
      ],
    )}</defs>`,
    circle(0, 0, 95, 'fill="url(#ripe)"'),
    ripeCheek,
    group('fill="none" stroke-linecap="round"', ...WRINKLES.map(wrinkle)),
    stem,
    blush(41, 26, 16, 0.7),
  ),
  light: 'date',
};
