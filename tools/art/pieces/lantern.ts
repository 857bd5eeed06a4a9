import { circle, ellipse, group, linear, path, radial } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const glow = `<defs>${radial('flame', 0, 12, 82, [
  { at: 0, color: '#FFE9A0', opacity: 1 },
  { at: 0.4, color: '#FFB850', opacity: 0.75 },
  { at: 1, color: '#F2542F', opacity: 0 },
])}</defs>${circle(0, 0, 95, 'fill="url(#flame)"')}`;

const ribs = [26, 54, 78, 95].map((rx) =>
  ellipse(0, 0, rx, 97, 'fill="none" stroke="#9E1B22" stroke-width="3.4" opacity="0.55"'),
);
const ribLights = [26, 54, 78].map((rx) =>
  ellipse(0, 0, rx - 3, 97, 'fill="none" stroke="#FFC27A" stroke-width="2" opacity="0.55"'),
);

const gold = `<defs>${linear(
  'gold',
  [-70, 0, 70, 0],
  [
    { at: 0, color: '#B57A1C' },
    { at: 0.3, color: '#FFE596' },
    { at: 0.6, color: '#E8B33F' },
    { at: 1, color: '#9C6514' },
  ],
)}</defs>`;

const cap = (y: number, height: number): string =>
  `<rect x="-100" y="${y - 2.5}" width="200" height="${height + 5}" fill="#7A1A1E" opacity="0.55"/>` +
  `<rect x="-100" y="${y}" width="200" height="${height}" fill="url(#gold)"/>` +
  Array.from({ length: 13 }, (_, at) =>
    circle(-72 + at * 12, y + height / 2, 2.6, 'fill="#A8701A" opacity="0.7"'),
  ).join('');

const strands = Array.from({ length: 15 }, (_, at) =>
  path(`M${-49 + at * 7} 81C${-47 + at * 7} 87 ${-50 + at * 7} 92 ${-48 + at * 7} 99`, ''),
);
const tassel =
  '<rect x="-100" y="80" width="200" height="20" fill="#C2271F"/>' +
  group('fill="none" stroke="#FFCF6A" stroke-width="2.4" opacity="0.85"', ...strands);

export const lantern: PieceArt = {
  face: {
    y: 0.03,
    gap: 0.27,
    eyeScale: 0.105,
    mouthY: 0.17,
    mouthScale: 0.18,
    eyes: 'sparkle',
    mouth: 'grin',
  },
  body: makeBody(
    { color: '#F8553A', edge: '#8E1424' },
    glow,
    ...ribs,
    ...ribLights,
    gold,
    '<rect x="-100" y="-100" width="200" height="24" fill="#B3202A"/>',
    cap(-82, 13),
    tassel,
    cap(68, 13),
    blush(41, 25, 16, 0.6),
  ),
  light: 'flame',
};
