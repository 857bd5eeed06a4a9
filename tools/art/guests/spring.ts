import { blush, makeBody, type PieceArt } from '../pieces/piece.ts';
import { circle, ellipse, group, path, polar, radial, scatter } from '../svg.ts';
import { crease, glow, leaf, pores, ring, stalk } from './paint.ts';

/** Beginning of spring: a radish cut open, green without, pink within ("bite the spring"). */
const radish: PieceArt = {
  face: { y: 0.05, gap: 0.27, eyeScale: 0.115, mouthY: 0.18, mouthScale: 0.19, eyes: 'happy', mouth: 'open' },
  body: makeBody(
    { color: '#9CCB6E', edge: '#3E6A2C' },
    circle(0, 0, 88, 'fill="#C9E39A"'),
    circle(0, 2, 80, 'fill="#F6E3E6"'),
    `<defs>${radial('core', 0, 6, 76, [
      { at: 0, color: '#F0569A' },
      { at: 0.6, color: '#E43C86' },
      { at: 0.9, color: '#D9558F' },
      { at: 1, color: '#F3B6CC' },
    ])}</defs>`,
    circle(0, 3, 74, 'fill="url(#core)"'),
    group(
      'stroke="#FFD3E2" stroke-width="3" stroke-linecap="round" opacity="0.55"',
      ring(18, 44, path('M6 0H22', 'fill="none"')),
    ),
    leaf(-2, -78, -128, 40, '#5FA845', '#2F6A2A'),
    leaf(2, -78, -52, 40, '#6DB84E', '#2F6A2A'),
    leaf(0, -76, -90, 34, '#82C85C', '#2F6A2A'),
    blush(42, 28, 16, 0.4),
  ),
  light: 'ruby',
};

/** Rain water: a pea, round as a drop. */
const pea: PieceArt = {
  face: { y: 0.06, gap: 0.28, eyeScale: 0.125, mouthY: 0.19, mouthScale: 0.16, eyes: 'open', mouth: 'smile' },
  body: makeBody(
    { color: '#8FCB4A', edge: '#35661F' },
    glow('lit', -16, -24, 92, '#C6EC7E', 0.95),
    path('M-30-66C-12-82 14-82 30-66C16-58-16-58-30-66Z', 'fill="#4E8A2A" opacity="0.55"'),
    path(
      'M-26-68C-10-80 12-80 26-68',
      'fill="none" stroke="#E6F6B8" stroke-width="4" stroke-linecap="round"',
    ),
    path(
      'M0-72C-2-92 14-98 26-92C22-82 12-80 8-70',
      'fill="none" stroke="#4E8A2A" stroke-width="5" stroke-linecap="round"',
    ),
    pores(26, 5, '#5A9A2E', 2.4, 0.35),
    blush(42, 28, 16, 0.7),
  ),
  light: 'peel',
};

/** Awakening of insects: a pear, for the throat. */
const pear: PieceArt = {
  face: { y: 0.08, gap: 0.27, eyeScale: 0.115, mouthY: 0.2, mouthScale: 0.17, eyes: 'open', mouth: 'o' },
  body: makeBody(
    { color: '#EBD468', edge: '#7C6420' },
    glow('lit', -14, -10, 96, '#FFF0A4', 0.95),
    glow('sun', 56, 40, 60, '#E8A23C', 0.6),
    pores(70, 9, '#A87C2A', 2.1, 0.5),
    ellipse(0, -74, 30, 13, 'fill="#A98A2E" opacity="0.6"'),
    stalk(-74, '#7A5426', '#5E3E18'),
    leaf(10, -82, -18, 46, '#7DB84C', '#3E6E26'),
    blush(42, 30, 16, 0.65),
  ),
  light: 'wash',
};

/** Spring equinox: the sun cake, stamped red. */
const sunCake: PieceArt = {
  face: {
    y: 0.05,
    gap: 0.27,
    eyeScale: 0.105,
    mouthY: 0.18,
    mouthScale: 0.18,
    eyes: 'sparkle',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#FFF4DE', edge: '#B06A3C' },
    circle(0, 0, 86, 'fill="none" stroke="#E8C79A" stroke-width="4"'),
    group('fill="#D9402E"', ring(16, 70, path('M-6-8L16 0L-6 8Z', ''))),
    circle(0, 0, 58, 'fill="#E2523A"'),
    circle(0, 0, 58, 'fill="none" stroke="#B4321E" stroke-width="3.5"'),
    glow('warm', -10, -14, 60, '#FF9A62', 0.85),
    blush(38, 26, 14, 0.5),
  ),
  light: 'dough',
};

/** Pure brightness: qingtuan, green with mugwort. */
const qingtuan: PieceArt = {
  face: {
    y: 0.05,
    gap: 0.28,
    eyeScale: 0.115,
    mouthY: 0.18,
    mouthScale: 0.17,
    eyes: 'happy',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#3F8A48', edge: '#123A22' },
    glow('lit', -18, -26, 96, '#6DB85E', 0.9),
    group(
      'fill="none" stroke="#1E5A2E" stroke-width="3" stroke-linecap="round" opacity="0.6"',
      ...scatter(36, 17).map((value, at) => {
        const { x, y } = polar(at * 2.39996, 30 + 62 * Math.sqrt((at + 1) / 36));
        return path(`M${x} ${y}l${Math.round(value * 10 - 3)} ${Math.round(6 - value * 9)}`, '');
      }),
    ),
    leaf(-30, -62, -8, 66, '#A9D26A', '#4E7E2C'),
    glow('osm', 0, -64, 14, '#F6C84E', 0.95),
    blush(42, 28, 17, 0.75),
  ),
  light: 'peel',
};

const CRACKS = [
  'M-96-20C-70-30-60-10-40-34C-28-50-10-44 2-62C12-78 30-74 40-92',
  'M-40-34C-44-12-64 2-62 26C-60 46-78 54-84 70',
  'M2-62C22-52 44-58 54-40C66-22 84-26 98-10',
  'M54-40C58-18 74 0 68 22C64 40 78 54 74 74',
  'M-62 26C-46 50-24 54-18 74C-14 86-4 92 0 99',
  'M68 22C46 44 34 62 12 72',
];

/** Grain rain: an egg boiled in tea, its glaze of cracks. */
const teaEgg: PieceArt = {
  face: {
    y: 0.05,
    gap: 0.27,
    eyeScale: 0.11,
    mouthY: 0.18,
    mouthScale: 0.14,
    eyes: 'closed',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#E9CBA0', edge: '#6E4220' },
    glow('lit', -16, -22, 96, '#FBE9CC', 0.9),
    ...CRACKS.map((d) => crease(d, '#7A4A22', '#FFF4DC', 4.6)),
    glow('tea', 40, 56, 56, '#B4763A', 0.5),
    blush(42, 27, 15, 0.7),
  ),
  light: 'crust',
};

export const SPRING = {
  radish,
  pea,
  pear,
  'sun-cake': sunCake,
  qingtuan,
  'tea-egg': teaEgg,
};
