import { circle, group, path, radial } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

/** Places and turns (degrees) of the twelve seeds: a loose ring, so that the face stays free. */
const SEEDS = [
  [-8, -76, 80],
  [32, -70, 20],
  [-44, -62, -35],
  [14, -45, -20],
  [-22, -42, 50],
  [66, -38, 60],
  [-74, -28, -80],
  [80, 8, 100],
  [-80, 16, -60],
  [58, 56, 140],
  [-56, 60, 40],
  [4, 78, 90],
] as const;

const seed = ([x, y, turn]: readonly [number, number, number]): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn})"`,
    path(
      'M-11 1C-8-7 5-9 12 1C5 10-8 9-11 1Z',
      'fill="#8A5426" opacity="0.5" transform="translate(1.4 2.2)"',
    ),
    path('M-11 0C-8-8 5-10 12 0C5 9-8 8-11 0Z', 'fill="#FFF0CB"'),
    path('M-6-2C-3-6 3-6 7-2', 'fill="none" stroke="#FFFFFF" stroke-width="2" stroke-linecap="round"'),
  );

const toasted = (): string =>
  `<defs>${radial('toast', 0, 0, 1, [
    { at: 0, color: '#A8652B', opacity: 0.6 },
    { at: 0.6, color: '#A8652B', opacity: 0.35 },
    { at: 1, color: '#A8652B', opacity: 0 },
  ])}</defs>` +
  circle(0, 0, 1, 'fill="url(#toast)" transform="translate(40 -66) scale(54 38) "') +
  circle(0, 0, 1, 'fill="url(#toast)" transform="translate(-46 62) scale(56 36)"');

export const sesame: PieceArt = {
  face: { y: 0.04, gap: 0.3, eyeScale: 0.15, mouthY: 0.18, mouthScale: 0.17, eyes: 'wide', mouth: 'smile' },
  body: makeBody(
    { color: '#F5C263', edge: '#8A4A26' },
    toasted(),
    ...SEEDS.map(seed),
    blush(42, 26, 17, 0.6),
  ),
  light: 'crust',
};
