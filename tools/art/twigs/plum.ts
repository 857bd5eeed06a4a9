import { circle, ellipse, group, path, polar, radial } from '../svg.ts';
import { wood } from './wood.ts';

const defs = `<defs>${radial('plum', 0, -7, 11, [
  { at: 0, color: '#FFC2C4' },
  { at: 0.6, color: '#EE6E84' },
  { at: 1, color: '#C23A5C' },
])}</defs>`;

const stamens = [...Array(7).keys()]
  .map((at) => {
    const tip = polar((at / 7) * Math.PI * 2 + 0.3, 6.4);
    return (
      path(`M0 0L${tip.x} ${tip.y}`, 'stroke="#FFF0D0" stroke-width="0.9"') +
      circle(tip.x, tip.y, 1.2, 'fill="#FFD35C"')
    );
  })
  .join('');

/** Plum has five round petals. */
const blossom = (x: number, y: number, size: number, turn: number): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    ...[0, 72, 144, 216, 288].map((at) =>
      ellipse(
        0,
        -7.4,
        6.6,
        7,
        `fill="url(#plum)" stroke="#A82E50" stroke-width="0.7" transform="rotate(${at})"`,
      ),
    ),
    circle(0, 0, 3, 'fill="#B83254"'),
    stamens,
  );

const bud = (x: number, y: number, size: number, turn: number): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    circle(0, -4, 5, 'fill="#D94E6C"'),
    ellipse(-1.4, -5.6, 1.6, 2.2, 'fill="#FFB4BC" opacity="0.8"'),
    path(
      'M-4.4-1.6Q0 3 4.4-1.6L0 2Z',
      'fill="#5A2A44" stroke="#5A2A44" stroke-width="1.6" stroke-linejoin="round"',
    ),
  );

/** Snow that lies on a bough: a soft white line above it. */
const snow = (d: string, width: number): string =>
  path(
    d,
    `fill="none" stroke="#B9D2E6" stroke-width="${width + 1.2}" stroke-linecap="round" transform="translate(0 -2.6)"`,
  ) +
  path(
    d,
    `fill="none" stroke="#FFFFFF" stroke-width="${width}" stroke-linecap="round" transform="translate(0 -3.6)"`,
  );

/** Plum, which blooms in the snow. */
export const plumTwig = [
  defs,
  wood('M-10 4L34 14L62 34L104 38L138 66L182 74L226 100', 7),
  wood('M62 34L78 66L72 96L88 122', 4.4),
  wood('M104 38L132 24L168 26L190 14', 3.8),
  wood('M138 66L146 96L168 116', 3.2),
  snow('M-8 2Q16 8 32 12', 5),
  snow('M68 34Q88 35 100 37', 5),
  snow('M144 66Q162 70 178 72', 4.4),
  snow('M134 23Q150 24 164 25', 3.6),
  bud(190, 12, 0.9, 60),
  bud(226, 100, 1, 120),
  bud(90, 124, 0.9, 160),
  bud(206, 84, 0.8, 20),
  bud(170, 118, 0.85, 130),
  blossom(50, 26, 1.15, 10),
  blossom(80, 70, 1, 40),
  blossom(118, 48, 1.25, 0),
  blossom(102, 28, 0.8, 30),
  blossom(166, 24, 0.95, 20),
  blossom(150, 98, 0.95, 50),
  blossom(190, 80, 1.1, 15),
  blossom(70, 98, 0.75, 8),
  blossom(14, 10, 0.85, 44),
].join('');
