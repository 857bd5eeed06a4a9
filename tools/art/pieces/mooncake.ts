import { circle, ellipse, group, path, polar, radial } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const LOBES = 18;
const scallop = (radius: number, depth: number): string => {
  const points = Array.from({ length: LOBES }, (_, at) => {
    const start = (at / LOBES) * Math.PI * 2;
    const end = ((at + 1) / LOBES) * Math.PI * 2;
    const a = polar(start, radius);
    const top = polar((start + end) / 2, radius + depth);
    const b = polar(end, radius);
    return `${at === 0 ? `M${a.x} ${a.y}` : ''}Q${top.x} ${top.y} ${b.x} ${b.y}`;
  });
  return `${points.join('')}Z`;
};

const osmanthus = (turn: number): string => {
  const { x, y } = polar(turn, 58);
  const petals = [0, 90, 180, 270].map((at) => ellipse(0, -6.4, 5, 6, `transform="rotate(${at + 45})"`));
  return group(
    `transform="translate(${x} ${y})"`,
    group('fill="#7A3F18" opacity="0.6" transform="translate(0.8 1.6)"', ...petals),
    group('fill="#FFD592"', ...petals),
    circle(0, 0, 3, 'fill="#8A4A1E"'),
  );
};

/** Half a moustache, its tip curled up; the other half is its mirror image. */
const WHISKER = 'M0 29C-5 23-14 23-19 28C-23 32-29 32-32 26C-34 35-27 41-19 39C-11 38-4 34 0 31Z';
const whisker = (side: 1 | -1): string =>
  group(
    `transform="scale(${side} 1)"`,
    path(WHISKER, 'fill="#6E3515" opacity="0.55" transform="translate(0 2)"'),
    path(WHISKER, 'fill="#8A4A20" stroke="#6E3515" stroke-width="1.6" stroke-linejoin="round"'),
    path(
      'M-6 27.5C-10 26-14 27-17 30',
      'fill="none" stroke="#E0A05A" stroke-width="2" stroke-linecap="round"',
    ),
  );

/** The mould's lotus: lit lips on the side of the lamp would turn with the cake, so both lips are drawn. */
const lotus = Array.from({ length: LOBES }, (_, at) => {
  const turn = ((at + 0.5) / LOBES) * Math.PI * 2;
  const tip = polar(turn, 80);
  const left = polar(turn - 0.12, 74);
  const right = polar(turn + 0.12, 74);
  const d = `M${left.x} ${left.y}Q${polar(turn - 0.13, 82).x} ${polar(turn - 0.13, 82).y} ${tip.x * 1.06} ${tip.y * 1.06}Q${polar(turn + 0.13, 82).x} ${polar(turn + 0.13, 82).y} ${right.x} ${right.y}`;
  return path(d, 'fill="none" stroke="#8A4A1C" stroke-width="2.6" stroke-linecap="round" opacity="0.6"');
});

const flowers = [-1.57, -0.94, -2.2, -0.28, -2.86].map(osmanthus);

/** Browned at the rim, paler in the pressed middle. */
const bake = `<defs>${radial('bake', 0, 4, 92, [
  { at: 0, color: '#E8A254' },
  { at: 0.7, color: '#DA9040' },
  { at: 0.82, color: '#BC6E2C' },
  { at: 1, color: '#E09C4E' },
])}</defs>`;

export const mooncake: PieceArt = {
  face: { y: 0.03, gap: 0.26, eyeScale: 0.1, mouthY: 0.225, mouthScale: 0.1, eyes: 'open', mouth: 'smile' },
  body: makeBody(
    { color: '#B0662C', edge: '#5A2410' },
    bake,
    path(scallop(80, 15), 'fill="#8A4A1C" stroke="#5A2A10" stroke-width="3.5" stroke-linejoin="round"'),
    path(scallop(77, 14), 'fill="url(#bake)"'),
    circle(0, 0, 73, 'fill="none" stroke="#7A3F18" stroke-width="4" opacity="0.7"'),
    circle(0, 0, 70.6, 'fill="none" stroke="#F4C584" stroke-width="2.2" opacity="0.7"'),
    ...lotus,
    ...flowers,
    whisker(1),
    whisker(-1),
    blush(41, 20, 15, 0.7),
  ),
  light: 'baked',
};
