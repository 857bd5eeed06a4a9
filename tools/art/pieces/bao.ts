import { ellipse, path, polar, round } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const KNOT = { x: 0, y: -54 };

/** A fold leaves the knot, swirls clockwise and thins out down the side: a shadow with a lit lip. */
const fold = (turn: number): string => {
  const reach = 64 + 26 * Math.abs(Math.cos(turn + 0.75));
  const at = (angle: number, out: number): string => {
    const { x, y } = polar(angle, out);
    return `${round(KNOT.x + x)} ${round(KNOT.y + y * 0.74)}`;
  };
  const crescent = (near: number, far: number): string =>
    `M${at(turn, 13)}Q${at(turn + near, 40)} ${at(turn + 0.75, reach)}Q${at(turn + far, 42)} ${at(turn, 13)}Z`;
  return (
    path(crescent(-0.02, 0.62), 'fill="#E2B496" opacity="0.5"') +
    path(crescent(0.16, 0.46), 'fill="#BE8464" opacity="0.6"') +
    path(crescent(0.44, 0.78), 'fill="#FFFFFF" opacity="0.95"')
  );
};

const folds = Array.from({ length: 12 }, (_, at) => fold((at / 12) * Math.PI * 2));

const knot =
  ellipse(0, -53, 20, 14, 'fill="#CE9A80" opacity="0.75"') +
  ellipse(0, -56, 18, 12.5, 'fill="#FFF6EA"') +
  path(
    'M-9-56C-8-63 6-64 8-57C9-51-2-50-2-55',
    'fill="none" stroke="#CE9A80" stroke-width="4" stroke-linecap="round"',
  );

export const bao: PieceArt = {
  face: { y: 0.06, gap: 0.28, eyeScale: 0.1, mouthY: 0.2, mouthScale: 0.2, eyes: 'open', mouth: 'open' },
  body: makeBody({ color: '#FFF8EC', edge: '#BE8C6A' }, ...folds, knot, blush(45, 32, 20, 0.9)),
  light: 'dough',
};
