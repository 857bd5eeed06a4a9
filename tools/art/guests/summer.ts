import { blush, makeBody, type PieceArt } from '../pieces/piece.ts';
import { circle, ellipse, group, path, polar } from '../svg.ts';
import { crease, glow, leaf, pores, ring, stalk } from './paint.ts';

const net = Array.from({ length: 9 }, (_, at) => {
  const x = -100 + at * 25;
  return `M${x} -100L${x + 60} 100M${x} 100L${x + 60} -100`;
}).join('');

/** Beginning of summer: a dyed egg in a silk net, worn around the neck. */
const dyedEgg: PieceArt = {
  face: { y: 0.05, gap: 0.27, eyeScale: 0.12, mouthY: 0.19, mouthScale: 0.2, eyes: 'open', mouth: 'open' },
  body: makeBody(
    { color: '#5FB6DE', edge: '#1E4E7A' },
    glow('lit', -18, -24, 96, '#A8E2F4', 0.9),
    group(
      'clip-path="url(#disc)"',
      path(
        net,
        'fill="none" stroke="#C8372D" stroke-width="5" stroke-linecap="round" opacity="0.85" transform="translate(-20 0)"',
      ),
    ),
    glow('cheek-room', 0, 14, 58, '#8ED2EE', 0.96),
    path('M-10-98C-4-84 4-84 10-98', 'fill="none" stroke="#C8372D" stroke-width="8" stroke-linecap="round"'),
    blush(40, 28, 15, 0.7),
  ),
  light: 'pearl',
};

/** Grain buds: a loquat, ripe when the wheat fills. */
const loquat: PieceArt = {
  face: { y: 0.05, gap: 0.27, eyeScale: 0.12, mouthY: 0.19, mouthScale: 0.16, eyes: 'open', mouth: 'smile' },
  body: makeBody(
    { color: '#F5A02E', edge: '#8A4A12' },
    glow('lit', -14, -18, 96, '#FFCB64', 0.95),
    path(
      'M-20-70L-8-84L0-72L8-84L20-70L10-62H-10Z',
      'fill="#6A3E1A" stroke="#4A2A10" stroke-width="3" stroke-linejoin="round"',
    ),
    pores(40, 3, '#C46A18', 2, 0.4),
    leaf(-6, -84, -160, 44, '#5C8E3A', '#2E5A22'),
    blush(42, 28, 16, 0.75),
  ),
  light: 'wash',
};

/** Grain in ear: a green plum, to be boiled in wine. */
const greenPlum: PieceArt = {
  face: {
    y: 0.06,
    gap: 0.28,
    eyeScale: 0.115,
    mouthY: 0.18,
    mouthScale: 0.17,
    eyes: 'sleepy',
    mouth: 'worry',
  },
  body: makeBody(
    { color: '#A6CF5A', edge: '#476A22' },
    glow('lit', -20, -24, 92, '#DDF09A', 0.95),
    glow('red', 62, -20, 52, '#E49A5C', 0.6),
    crease('M0-92C26-60 30-34 22 -20', '#5E8A2C', '#EAF8BE', 5),
    stalk(-80, '#6A4E20', '#4A6A22'),
    leaf(4, -86, -150, 40, '#5FA246', '#2F6A2A'),
    blush(42, 28, 15, 0.7),
  ),
  light: 'peel',
};

const scales = Array.from({ length: 64 }, (_, at) => {
  const { x, y } = polar(at * 2.39996, 96 * Math.sqrt((at + 1) / 64));
  const size = 8.4;
  return (
    path(
      `M${x - size} ${y}L${x} ${y - size}L${x + size} ${y}L${x} ${y + size}Z`,
      'fill="#8E1E34" opacity="0.5"',
    ) + circle(x - 1.6, y - 2, 4.4, 'fill="#FF8E94" opacity="0.75"')
  );
});

/** Summer solstice: a lychee. */
const lychee: PieceArt = {
  face: { y: 0.06, gap: 0.28, eyeScale: 0.12, mouthY: 0.19, mouthScale: 0.2, eyes: 'happy', mouth: 'open' },
  body: makeBody(
    { color: '#DD4458', edge: '#661226' },
    group('', ...scales),
    glow('face-room', 0, 16, 62, '#EA6A74', 0.96),
    stalk(-80, '#6A4420', '#5A1A20'),
    leaf(6, -86, -24, 44, '#5C9A44', '#2C5E26'),
    blush(42, 28, 16, 0.8),
  ),
  light: 'ruby',
};

const hole =
  ellipse(0, 0, 13, 11, 'fill="#4A6A2A"') +
  ellipse(-1, -1.6, 10.4, 8.6, 'fill="#DFE9A8"') +
  circle(-3, -3, 2.6, 'fill="#FFFDE4"');

/** Minor heat: the seed pod of a lotus. */
const lotusPod: PieceArt = {
  face: { y: 0.05, gap: 0.25, eyeScale: 0.105, mouthY: 0.17, mouthScale: 0.16, eyes: 'open', mouth: 'smile' },
  body: makeBody(
    { color: '#7DAA52', edge: '#33562A' },
    circle(0, 0, 88, 'fill="#9CC46A"'),
    circle(0, 0, 88, 'fill="none" stroke="#5E8A3C" stroke-width="4"'),
    glow('lit', -14, -18, 84, '#BCDC86', 0.9),
    ring(10, 68, hole, 18),
    blush(38, 25, 14, 0.7),
  ),
  light: 'peel',
};

const stripes = Array.from({ length: 7 }, (_, at) => {
  const x = -90 + at * 30;
  return `M${x} -100C${x + 16} -70 ${x - 16} -44 ${x + 6} -12C${x + 18} 14 ${x - 14} 40 ${x + 6} 66C${x + 12} 80 ${x} 92 ${x + 4} 100`;
}).join('');

/** Major heat: a watermelon. */
const watermelon: PieceArt = {
  face: { y: 0.05, gap: 0.27, eyeScale: 0.105, mouthY: 0.18, mouthScale: 0.22, eyes: 'happy', mouth: 'grin' },
  body: makeBody(
    { color: '#4FA654', edge: '#123A22' },
    glow('lit', -20, -24, 98, '#86CE74', 0.85),
    path(stripes, 'fill="none" stroke="#1A5230" stroke-width="11" stroke-linejoin="round" opacity="0.92"'),
    glow('face-room', 0, 14, 56, '#6BBE66', 0.94),
    path('M0-84C-4-98 10-102 18-94', 'fill="none" stroke="#6A7A2A" stroke-width="7" stroke-linecap="round"'),
    blush(40, 27, 15, 0.75),
  ),
  light: 'peel',
};

export const SUMMER = {
  'dyed-egg': dyedEgg,
  loquat,
  'green-plum': greenPlum,
  lychee,
  'lotus-pod': lotusPod,
  watermelon,
};
