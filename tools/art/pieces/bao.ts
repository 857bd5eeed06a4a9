import { ellipse, group, path, polar } from '../svg.ts';
import { blush, makeBody, makeLight, type PieceArt } from './piece.ts';

const KNOT = { x: 0, y: -54 };

/** A pleat leaves the knot, swirls clockwise and fades down the side. */
const pleat = (turn: number): string => {
  const start = polar(turn, 12);
  const bend = polar(turn + 0.5, 34);
  const end = polar(turn + 0.75, 74);
  const d = `M${KNOT.x + start.x} ${KNOT.y + start.y * 0.62}Q${KNOT.x + bend.x} ${KNOT.y + bend.y * 0.7} ${KNOT.x + end.x} ${KNOT.y + end.y * 0.8}`;
  return (
    path(d, 'stroke="#D2A088" stroke-width="6.5" opacity="0.6"') +
    path(d, 'stroke="#FFFFFF" stroke-width="4" opacity="0.85" transform="translate(-4.4 -1)"')
  );
};

const pleats = Array.from({ length: 11 }, (_, at) => pleat((at / 11) * Math.PI * 2));

const knot =
  ellipse(0, -53, 20, 14, 'fill="#CE9A80" opacity="0.75"') +
  ellipse(0, -56, 18, 12.5, 'fill="#FFF6EA"') +
  path(
    'M-9-56C-8-63 6-64 8-57C9-51-2-50-2-55',
    'fill="none" stroke="#CE9A80" stroke-width="4" stroke-linecap="round"',
  );

export const bao: PieceArt = {
  face: { y: 0.06, gap: 0.28, eyeScale: 0.1, mouthY: 0.2, mouthScale: 0.2, eyes: 'open', mouth: 'open' },
  body: makeBody(
    { color: '#FCEBDB', lit: '#FFF8EE', edge: '#B07D68' },
    group('fill="none" stroke-linecap="round"', ...pleats),
    knot,
    blush(45, 32, 20, 0.9),
  ),
  light: makeLight({ gloss: 0.25, shade: 0.42, shadeColor: '#8A4F58', bloom: 0.35 }),
};
