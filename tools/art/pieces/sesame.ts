import { circle, group, path, polar, radial, scatter } from '../svg.ts';
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
      'fill="#7A3E16" opacity="0.6" transform="translate(1.4 2.2)"',
    ),
    path('M-11 0C-8-8 5-10 12 0C5 9-8 8-11 0Z', 'fill="#FFF6DE"'),
    path('M-6-2C-3-6 3-6 7-2', 'fill="none" stroke="#FFFFFF" stroke-width="2" stroke-linecap="round"'),
  );

const jitter = scatter(90, 23);

/** Where the oil bubbled: a rough skin, seen only near. */
const blisters = Array.from({ length: 44 }, (_, at) => {
  const { x, y } = polar(at * 2.39996, 30 + 62 * Math.sqrt((at + 1) / 44));
  return circle(x, y, 2 + jitter[at]! * 2.4, `fill="#9A5420" opacity="${0.14 + jitter[at + 44]! * 0.16}"`);
});

const toasted = (): string =>
  `<defs>${radial('toast', 0, 0, 1, [
    { at: 0, color: '#9C4E1C', opacity: 0.75 },
    { at: 0.6, color: '#9C4E1C', opacity: 0.42 },
    { at: 1, color: '#9C4E1C', opacity: 0 },
  ])}</defs>` +
  circle(0, 0, 1, 'fill="url(#toast)" transform="translate(40 -66) scale(54 38) "') +
  circle(0, 0, 1, 'fill="url(#toast)" transform="translate(-46 62) scale(56 36)"');

export const sesame: PieceArt = {
  face: { y: 0.04, gap: 0.3, eyeScale: 0.15, mouthY: 0.18, mouthScale: 0.17, eyes: 'wide', mouth: 'smile' },
  body: makeBody(
    { color: '#F2B048', edge: '#7E3C18' },
    toasted(),
    group('', ...blisters),
    ...SEEDS.map(seed),
    blush(42, 26, 17, 0.6),
  ),
  light: 'crust',
};
