import { mix } from '../color.ts';
import { circle, group, path, polar, radial, scatter } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const SHELL = '#D8A25E';
const WINDOW = { y: 9, r: 69 } as const;

/** The opening in the shell, torn: points in and out of a circle round the face. */
const torn = Array.from({ length: 26 }, (_, at) => {
  const out = WINDOW.r + (at % 2 === 0 ? 5 : -4) + scatter(26, 5)[at]! * 5;
  const { x, y } = polar((at / 26) * Math.PI * 2, out);
  return `${at === 0 ? 'M' : 'L'}${x} ${y + WINDOW.y}`;
}).join('');

const freckles = scatter(60, 7)
  .slice(0, 30)
  .map((value, at) => {
    const { x, y } = polar(at * 2.39996, 82 + value * 10);
    return circle(x, y, 1.8 + (at % 3) * 0.8, `fill="${mix(SHELL, '#6B3F22', 0.65)}" opacity="0.5"`);
  });

const flesh =
  `<defs>${radial('flesh', 0, WINDOW.y, WINDOW.r + 6, [
    { at: 0, color: '#FFFAF2' },
    { at: 0.7, color: '#FFF0DE' },
    { at: 1, color: '#EBCBA4' },
  ])}</defs>` +
  path(`${torn}Z`, 'fill="#7A4A22" opacity="0.55" transform="translate(0 -3)"') +
  path(`${torn}Z`, 'fill="url(#flesh)" stroke="#FFE9C2" stroke-width="4" stroke-linejoin="round"');

/** The seed, seen through the flesh: no hard edge, or it would be taken for a mouth. */
const seed =
  `<defs>${radial('stone', -0.12, -0.1, 1.1, [
    { at: 0, color: '#5A2A26', opacity: 0.9 },
    { at: 0.5, color: '#6A3A30', opacity: 0.82 },
    { at: 0.72, color: '#9A6A54', opacity: 0.6 },
    { at: 0.88, color: '#D0A488', opacity: 0.3 },
    { at: 1, color: '#EBCBA4', opacity: 0 },
  ])}</defs>` +
  circle(0, 0, 1.1, 'fill="url(#stone)" transform="translate(0 -33) scale(33 26)"') +
  path(
    'M-17-41C-11-49 0-51 9-48',
    'fill="none" stroke="#FFF3E4" stroke-width="5" stroke-linecap="round" opacity="0.75"',
  ) +
  circle(-19, -33, 2.6, 'fill="#FFF3E4" opacity="0.7"');

export const longan: PieceArt = {
  face: { y: 0.05, gap: 0.27, eyeScale: 0.12, mouthY: 0.165, mouthScale: 0.13, eyes: 'open', mouth: 'flat' },
  body: makeBody(
    { color: SHELL, edge: '#80502A' },
    group('', ...freckles),
    flesh,
    seed,
    blush(40, 25, 15, 0.65),
  ),
  light: 'wash',
};
