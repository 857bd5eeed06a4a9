import { blush, makeBody, type PieceArt } from '../pieces/piece.ts';
import { circle, ellipse, group, path, polar, radial, scatter } from '../svg.ts';
import { crease, glow, leaf, pores, ring } from './paint.ts';

/** Beginning of winter: a roasted chestnut. */
const chestnut: PieceArt = {
  face: {
    y: 0.03,
    gap: 0.27,
    eyeScale: 0.11,
    mouthY: 0.16,
    mouthScale: 0.17,
    eyes: 'sleepy',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#6A3218', edge: '#2A0E08' },
    glow('lit', -20, -22, 92, '#A85A2C', 0.9),
    path('M-96 46C-60 66-30 52 0 62C30 52 60 66 96 46V110H-96Z', 'fill="#D9B078"'),
    path('M-96 46C-60 66-30 52 0 62C30 52 60 66 96 46', 'fill="none" stroke="#8A5A2C" stroke-width="4.5"'),
    pores(30, 31, '#8A5A2C', 2, 0.3),
    path('M-10-88C-4-100 4-100 10-88C4-80-4-80-10-88Z', 'fill="#D9B078"'),
    glow('face-room', 0, 8, 52, '#B8703C', 0.85),
    blush(40, 22, 15, 0.7),
  ),
  light: 'date',
};

/** Minor snow: a ball of purple yam rolled in coconut. */
const yamBall: PieceArt = {
  face: {
    y: 0.05,
    gap: 0.27,
    eyeScale: 0.115,
    mouthY: 0.18,
    mouthScale: 0.17,
    eyes: 'closed',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#9B6CC8', edge: '#4A2470' },
    glow('lit', -18, -24, 94, '#C69EE6', 0.9),
    group(
      'stroke="#FFFDF6" stroke-width="4.4" stroke-linecap="round" opacity="0.9" fill="none"',
      ...scatter(58, 29).map((value, at) => {
        const out = 44 + 52 * Math.sqrt((at + 1) / 58);
        const { x, y } = polar(at * 2.39996, out);
        return path(`M${x} ${y}l${Math.round(value * 12 - 6)} ${Math.round(value * 9 - 2)}`, '');
      }),
    ),
    blush(40, 27, 16, 0.8),
  ),
  light: 'pearl',
};

/** Major snow: a mandarin by the stove. */
const mandarin: PieceArt = {
  face: { y: 0.06, gap: 0.27, eyeScale: 0.11, mouthY: 0.19, mouthScale: 0.2, eyes: 'happy', mouth: 'open' },
  body: makeBody(
    { color: '#FF9A1F', edge: '#9A4A0A' },
    glow('lit', -18, -22, 94, '#FFC65A', 0.9),
    pores(110, 7, '#D86E10', 2.3, 0.5),
    ring(
      8,
      10,
      path(
        'M4 0L18 0',
        'stroke="#D86E10" stroke-width="3" stroke-linecap="round" fill="none" transform="translate(0 0)"',
      ),
    ).replace(
      /translate\(([-\d.]+) ([-\d.]+)\) rotate/g,
      (_, x, y) => `translate(${x} ${Number(y) - 72}) rotate`,
    ),
    circle(0, -72, 6, 'fill="#6A7A2A"'),
    leaf(4, -76, -18, 56, '#4E9A46', '#23602A'),
    leaf(-4, -76, -158, 44, '#62AC4E', '#23602A'),
    blush(42, 29, 16, 0.85),
  ),
  light: 'wash',
};

/** Winter solstice: a pink tangyuan, one of a pair. */
const pinkTangyuan: PieceArt = {
  face: {
    y: 0.05,
    gap: 0.28,
    eyeScale: 0.12,
    mouthY: 0.18,
    mouthScale: 0.18,
    eyes: 'sparkle',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#F26A92', edge: '#8E2450' },
    glow('lit', -18, -26, 96, '#FF9FB6', 0.9),
    ellipse(-30, -62, 12, 6, 'fill="#FFFFFF" opacity="0.7" transform="rotate(-30 -30 -62)"'),
    glow('osm1', 12, -72, 11, '#F0B43C', 0.95),
    glow('osm2', 34, -60, 9, '#F0B43C', 0.95),
    glow('osm3', -8, -60, 8, '#F0B43C', 0.95),
    blush(42, 28, 17, 0.6),
  ),
  light: 'pearl',
};

const jewels = [
  '#C8372D',
  '#F2B33F',
  '#6A2A1E',
  '#7DB84C',
  '#C8372D',
  '#F2B33F',
  '#6A2A1E',
  '#7DB84C',
  '#C8372D',
  '#F2B33F',
];

/** Minor cold: eight-treasure rice, turned out of its bowl. */
const eightTreasures: PieceArt = {
  face: { y: 0.04, gap: 0.25, eyeScale: 0.105, mouthY: 0.165, mouthScale: 0.19, eyes: 'open', mouth: 'open' },
  body: makeBody(
    { color: '#FFF3E0', edge: '#A8744A' },
    pores(90, 41, '#D9B48A', 3, 0.5),
    ...jewels.map((color, at) => {
      const { x, y } = polar((at / jewels.length) * Math.PI * 2 - Math.PI / 2, 72);
      return (
        circle(x, y + 2, 15, 'fill="#8A5A3A" opacity="0.45"') +
        circle(x, y, 14.5, `fill="${color}"`) +
        circle(x - 4, y - 5, 4, 'fill="#FFFFFF" opacity="0.6"')
      );
    }),
    circle(0, 0, 52, 'fill="none" stroke="#E2BE94" stroke-width="3" opacity="0.8"'),
    blush(36, 24, 14, 0.75),
  ),
  light: 'dough',
};

const beans = ['#8A2A3A', '#E8C27A', '#5E2A20', '#C8372D', '#F6E6C0', '#7A3A52'];

/** Major cold: laba porridge in its bowl, seen from above. */
const laba: PieceArt = {
  face: {
    y: 0.05,
    gap: 0.25,
    eyeScale: 0.105,
    mouthY: 0.17,
    mouthScale: 0.18,
    eyes: 'happy',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#F4F6FB', edge: '#2F56A6' },
    ring(
      20,
      86,
      path('M-5-7C3-5 6 0 3 6', 'fill="none" stroke="#2F56A6" stroke-width="4" stroke-linecap="round"'),
    ),
    circle(0, 0, 76, 'fill="#2F56A6"'),
    `<defs>${radial('porridge', -8, -10, 76, [
      { at: 0, color: '#D08A94' },
      { at: 0.7, color: '#A8566A' },
      { at: 1, color: '#7E3450' },
    ])}</defs>`,
    circle(0, 0, 72, 'fill="url(#porridge)"'),
    ...scatter(22, 37).map((value, at) => {
      const { x, y } = polar(at * 2.39996, 42 + 26 * Math.sqrt((at + 1) / 22));
      return ellipse(
        x,
        y,
        7,
        5.2,
        `fill="${beans[at % beans.length]}" transform="rotate(${Math.round(value * 180)} ${x} ${y})"`,
      );
    }),
    crease('M-14-40C-8-48 6-48 12-40', '#7E3450', '#E8B2BA', 3.5),
    blush(36, 25, 14, 0.8),
  ),
  light: 'pearl',
};

export const WINTER = {
  chestnut,
  'yam-ball': yamBall,
  mandarin,
  'pink-tangyuan': pinkTangyuan,
  'eight-treasures': eightTreasures,
  laba,
};
