import { circle, ellipse, group, linear, path, polar, radial, scatter } from '../svg.ts';
import { wood } from './wood.ts';

const flower = (x: number, y: number, size: number, turn: number): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    ...[0, 90, 180, 270].map((at) =>
      ellipse(0, -6, 4.8, 6.2, `fill="url(#petal)" transform="rotate(${at})"`),
    ),
    circle(0, 0, 2.4, 'fill="#D9772A"'),
  );

const cluster = (x: number, y: number, count: number, seed: number): string => {
  const spread = scatter(count * 3, seed);
  return Array.from({ length: count }, (_, at) => {
    const place = polar(at * 2.4, 4 + 15 * Math.sqrt(at / count));
    return flower(x + place.x, y + place.y, 0.8 + spread[at]! * 0.5, spread[at + count]! * 90);
  }).join('');
};

const leafShape = 'M0 0C14-20 44-26 74-8C52 12 18 16 0 0Z';
const leaf = (x: number, y: number, turn: number, size: number, tone: 0 | 1): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    path(leafShape, `fill="url(#leaf${tone})"`),
    path(
      'M4 0C26-6 48-8 66-7',
      'fill="none" stroke="#8FC0A0" stroke-width="1.6" stroke-linecap="round" opacity="0.5"',
    ),
  );

const branchDefs = `<defs>${radial('petal', 0, -6, 8, [
  { at: 0, color: '#FFE9A0' },
  { at: 1, color: '#F0B03C' },
])}${linear(
  'leaf0',
  [0, -20, 60, 14],
  [
    { at: 0, color: '#3F7A68' },
    { at: 1, color: '#1F4A54' },
  ],
)}${linear(
  'leaf1',
  [0, -20, 60, 14],
  [
    { at: 0, color: '#2C5A66' },
    { at: 1, color: '#1C3358' },
  ],
)}</defs>`;

/** Osmanthus, the flower of mid-autumn. */
export const osmanthusTwig = [
  branchDefs,
  leaf(40, 34, 64, 0.9, 1),
  leaf(96, 40, 86, 0.9, 1),
  leaf(150, 58, 40, 0.85, 1),
  wood('M-10 6C50 10 96 30 140 60C166 78 184 100 192 128', 6),
  wood('M70 22C82 48 84 74 76 104', 4),
  wood('M126 50C150 44 172 44 196 52', 3),
  leaf(22, 6, 28, 0.95, 0),
  leaf(78, 70, 152, 0.75, 0),
  leaf(76, 100, 70, 0.9, 0),
  leaf(112, 36, -22, 0.8, 0),
  leaf(190, 124, 62, 0.8, 0),
  leaf(176, 92, 148, 0.7, 0),
  leaf(194, 52, 8, 0.7, 0),
  cluster(66, 30, 8, 3),
  cluster(82, 84, 7, 5),
  cluster(136, 62, 9, 9),
  cluster(184, 104, 7, 13),
  cluster(20, 14, 5, 17),
].join('');
