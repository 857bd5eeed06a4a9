import { circle, ellipse, group, path, polar, radial, round } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const flakes = Array.from({ length: 22 }, (_, at) => {
  const turn = (at / 22) * Math.PI * 2;
  const from = polar(turn, 80);
  const to = polar(turn + 0.2, 96);
  return path(
    `M${from.x} ${from.y}Q${polar(turn + 0.02, 92).x} ${polar(turn + 0.02, 92).y} ${to.x} ${to.y}`,
    '',
  );
});

const dome =
  `<defs>${radial('wash', 0, -10, 92, [
    { at: 0, color: '#FFC64E' },
    { at: 0.55, color: '#F9AE38' },
    { at: 0.86, color: '#E2852A' },
    { at: 1, color: '#C4681F' },
  ])}</defs>` +
  circle(0, 1.5, 81, 'fill="#A85A20" opacity="0.5"') +
  circle(0, 0, 79, 'fill="url(#wash)"') +
  circle(0, 0, 76, 'fill="none" stroke="#FFE09A" stroke-width="2.4" opacity="0.55"');

const CROWN = { y: -49, flat: 0.66 } as const;

const sesame = (turn: number, out: number): string => {
  const { x, y } = polar(turn, out);
  const lean = Math.round((Math.atan2(y * CROWN.flat, x) / Math.PI) * 180);
  return group(
    `transform="translate(${x} ${round(CROWN.y + y * CROWN.flat)}) rotate(${lean})"`,
    ellipse(0, 1.8, 6.4, 3.9, 'fill="#9A4E18" opacity="0.55"'),
    path('M-6.4 0C-3-4.6 3.4-4.2 6.4 0C3.4 4.2-3 4.6-6.4 0Z', 'fill="#33202A"'),
    ellipse(-0.6, -1.3, 2.8, 0.9, 'fill="#B9A4B0" opacity="0.75"'),
  );
};

/** Black sesame in a rosette: one seed, six round it, eleven round those. */
const crown = [
  sesame(0.4, 1),
  ...Array.from({ length: 6 }, (_, at) => sesame(at * 1.047 + 0.5, 14)),
  ...Array.from({ length: 11 }, (_, at) => sesame(at * 0.571, 28)),
];

export const yolkPastry: PieceArt = {
  face: {
    y: 0.06,
    gap: 0.27,
    eyeScale: 0.105,
    mouthY: 0.19,
    mouthScale: 0.2,
    eyes: 'closed',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#FBE2A8', edge: '#9C5A22' },
    group('fill="none" stroke="#B87A34" stroke-width="3" stroke-linecap="round" opacity="0.7"', ...flakes),
    dome,
    ...crown,
    blush(40, 29, 16, 0.75),
  ),
  light: 'wash',
};
