import { circle, ellipse, group, path, polar, radial } from '../svg.ts';
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

const crown = Array.from({ length: 13 }, (_, at) => {
  const out = Math.sqrt((at + 0.6) / 13);
  const x = Math.cos(at * 2.39996) * out * 33;
  const y = -48 + Math.sin(at * 2.39996) * out * 20;
  return group(
    `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${at * 68})"`,
    ellipse(0, 2, 8.4, 4.9, 'fill="#9A4E18" opacity="0.5"'),
    ellipse(0, 0, 8.2, 4.7, 'fill="#2E1D26"'),
    ellipse(-1.5, -1.4, 3.6, 1.2, 'fill="#A894A0" opacity="0.8"'),
  );
});

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
    { color: '#F8D48C', edge: '#9C5A22' },
    group('fill="none" stroke="#B87A34" stroke-width="3" stroke-linecap="round" opacity="0.7"', ...flakes),
    dome,
    ...crown,
    blush(40, 29, 16, 0.75),
  ),
  light: 'wash',
};
