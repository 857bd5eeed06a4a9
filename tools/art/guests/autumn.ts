import { blush, makeBody, type PieceArt } from '../pieces/piece.ts';
import { circle, ellipse, group, path, polar } from '../svg.ts';
import { calyx, crease, glow, leaf, pores, ring } from './paint.ts';

/** Beginning of autumn: a peach, whose stone is kept until new year's eve. */
const peach: PieceArt = {
  face: {
    y: 0.07,
    gap: 0.27,
    eyeScale: 0.11,
    mouthY: 0.2,
    mouthScale: 0.18,
    eyes: 'sparkle',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#FFB8A6', edge: '#B0505A' },
    glow('pale', -20, 30, 80, '#FFE6C8', 0.95),
    glow('red', 40, -46, 74, '#F0527A', 0.85),
    glow('red2', -56, -52, 46, '#F26A86', 0.6),
    crease('M2-96C20-66 22-46 10-30', '#C8485E', '#FFE0D6', 5),
    leaf(-4, -82, -156, 50, '#7FBE56', '#3E7A30'),
    leaf(4, -82, -24, 50, '#6EB04C', '#3E7A30'),
    blush(44, 30, 17, 0.8),
  ),
  light: 'dough',
};

const grapes = ring(
  8,
  66,
  circle(0, 0, 25, 'fill="#5A2E86"') +
    circle(0, 0, 22.5, 'fill="#7C4AB4"') +
    circle(-6, -7, 6, 'fill="#C8A6EA" opacity="0.85"'),
  22,
);

/** End of heat: grapes, grown into one. */
const grape: PieceArt = {
  face: { y: 0.05, gap: 0.25, eyeScale: 0.11, mouthY: 0.17, mouthScale: 0.16, eyes: 'open', mouth: 'o' },
  body: makeBody(
    { color: '#4E2678', edge: '#2A1148' },
    grapes,
    circle(0, 4, 58, 'fill="#8A58C2"'),
    glow('lit', -14, -14, 62, '#B48AE2', 0.9),
    leaf(-10, -74, -20, 44, '#7DB84C', '#3E6E26'),
    blush(36, 25, 14, 0.75),
  ),
  light: 'ruby',
};

/** White dew: a pomegranate with its crown. */
const pomegranate: PieceArt = {
  face: { y: 0.07, gap: 0.27, eyeScale: 0.11, mouthY: 0.19, mouthScale: 0.2, eyes: 'happy', mouth: 'grin' },
  body: makeBody(
    { color: '#D8433E', edge: '#6A1220' },
    glow('lit', -20, -16, 94, '#F58A5E', 0.85),
    path(
      'M-30-64L-34-96L-14-78L0-100L14-78L34-96L30-64C14-54-14-54-30-64Z',
      'fill="#E8A24A" stroke="#8A3A1A" stroke-width="4" stroke-linejoin="round"',
    ),
    pores(36, 21, '#8E1E2A', 2.4, 0.4),
    glow('side', 62, 40, 50, '#A81C34', 0.55),
    blush(42, 30, 16, 0.75),
  ),
  light: 'ruby',
};

const leg = path(
  'M0 0C14-6 24 2 30 12',
  'fill="none" stroke="#3A5238" stroke-width="9" stroke-linecap="round"',
);

/** Autumn equinox: a crab, fat with roe. */
const crab: PieceArt = {
  face: { y: -0.02, gap: 0.27, eyeScale: 0.13, mouthY: 0.14, mouthScale: 0.2, eyes: 'wide', mouth: 'flat' },
  body: makeBody(
    { color: '#5E7A56', edge: '#1E3226' },
    ring(8, 70, leg, 200),
    ellipse(0, 2, 84, 76, 'fill="#2E4A38"'),
    ellipse(0, 0, 82, 74, 'fill="#6A8A60"'),
    glow('lit', -16, -26, 80, '#9CBE86', 0.9),
    crease('M-52 40C-30 58 30 58 52 40', '#2E4A38', '#B8D8A0', 4.6),
    ...[-44, -22, 22, 44].map((x) => circle(x, -56 + Math.abs(x) * 0.25, 5, 'fill="#2E4A38" opacity="0.7"')),
    blush(44, 14, 16, 0.7),
  ),
  light: 'peel',
};

/** Cold dew: a hawthorn, sour and red. */
const hawthorn: PieceArt = {
  face: {
    y: 0.06,
    gap: 0.28,
    eyeScale: 0.115,
    mouthY: 0.18,
    mouthScale: 0.16,
    eyes: 'closed',
    mouth: 'worry',
  },
  body: makeBody(
    { color: '#C9252E', edge: '#560A18' },
    glow('lit', -20, -20, 92, '#EE5A4A', 0.85),
    pores(64, 13, '#FFD9A0', 2.5, 0.75),
    path(
      'M-22-66L-12-86L0-74L12-86L22-66C10-58-10-58-22-66Z',
      'fill="#6E3A22" stroke="#3E1A12" stroke-width="3" stroke-linejoin="round"',
    ),
    leaf(8, -80, -14, 46, '#6EA24A', '#355E2A'),
    blush(42, 28, 16, 0.8),
  ),
  light: 'ruby',
};

/** A breath of frost along the edge. */
const frost = group(
  'fill="#FFF4E0" opacity="0.5"',
  ...Array.from({ length: 14 }, (_, at) => {
    const { x, y } = polar(at * 1.3 + 0.4, 82 + (at % 3) * 5);
    return circle(x, y, 2.2 + (at % 2), '');
  }),
);

/** Frost's descent: a persimmon, sweetened by the frost. */
const persimmon: PieceArt = {
  face: { y: 0.09, gap: 0.28, eyeScale: 0.11, mouthY: 0.21, mouthScale: 0.2, eyes: 'happy', mouth: 'smile' },
  body: makeBody(
    { color: '#F48A22', edge: '#8A3A0C' },
    glow('lit', -16, -4, 96, '#FFB448', 0.95),
    crease('M-64-50C-84-10-80 40-56 74', '#C4601A', '#FFD084', 4.6),
    crease('M64-50C84-10 80 40 56 74', '#C4601A', '#FFD084', 4.6),
    calyx(0, -52, 4, 50, '#7E9A48', '#4A5E26'),
    frost,
    blush(44, 32, 17, 0.8),
  ),
  light: 'wash',
};

export const AUTUMN = {
  peach,
  grape,
  pomegranate,
  crab,
  hawthorn,
  persimmon,
};
