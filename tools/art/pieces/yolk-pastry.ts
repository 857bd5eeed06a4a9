import { circle, ellipse, group, path, polar, radial, scatter } from '../svg.ts';
import { blush, makeBody, makeLight, type PieceArt } from './piece.ts';

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
    { at: 0, color: '#FFD06A' },
    { at: 0.55, color: '#F6AA3C' },
    { at: 0.86, color: '#E2852A' },
    { at: 1, color: '#C4681F' },
  ])}</defs>` +
  circle(0, 1.5, 81, 'fill="#A85A20" opacity="0.5"') +
  circle(0, 0, 79, 'fill="url(#wash)"') +
  circle(0, 0, 76, 'fill="none" stroke="#FFE09A" stroke-width="2.4" opacity="0.55"');

const spread = scatter(34, 41);
const crown = Array.from({ length: 17 }, (_, at) => {
  const turn = spread[at * 2]! * Math.PI * 2;
  const out = Math.sqrt((at + 0.5) / 17);
  const x = Math.cos(turn + at * 2.4) * out * 31;
  const y = -50 + Math.sin(turn + at * 2.4) * out * 17;
  return group(
    `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${Math.round(spread[at * 2 + 1]! * 180)})"`,
    ellipse(0, 1.6, 6.6, 3.8, 'fill="#9A4E18" opacity="0.5"'),
    ellipse(0, 0, 6.4, 3.6, 'fill="#2E1D26"'),
    ellipse(-1, -1, 2.8, 1, 'fill="#A894A0" opacity="0.8"'),
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
    { color: '#F3CC84', lit: '#F6D08A', edge: '#9C5F24' },
    group('fill="none" stroke="#B87A34" stroke-width="3" stroke-linecap="round" opacity="0.7"', ...flakes),
    dome,
    ...crown,
    blush(40, 29, 16, 0.75),
  ),
  light: makeLight({ gloss: 1, shade: 0.46, bloom: 0.4 }),
};
