import { ellipse, group, linear, path, scatter } from '../svg.ts';
import { wood } from './wood.ts';

const LEAF = 'M0 0C6-5 7-16 0-27C-7-16-6-5 0 0Z';

const defs = `<defs>${linear(
  'willow',
  [0, -27, 0, 0],
  [
    { at: 0, color: '#D6E8A0' },
    { at: 0.5, color: '#8FBE7C' },
    { at: 1, color: '#3E7A66' },
  ],
)}</defs>`;

/** A rod that hangs, with its leaves in pairs down to the tip. */
const rod = (x: number, y: number, length: number, bend: number, seed: number): string => {
  const shake = scatter(40, seed);
  const count = Math.round(length / 10);
  const leaves = Array.from({ length: count }, (_, at) => {
    const t = (at + 1) / count;
    const side = at % 2 === 0 ? 1 : -1;
    const turn = 180 - side * (46 - t * 26) + shake[at]! * 14;
    const size = (0.62 + shake[at + 10]! * 0.3) * (1 - t * 0.35);
    return path(
      LEAF,
      `fill="url(#willow)" transform="translate(${x + bend * t * t} ${y + length * t}) rotate(${turn}) scale(${size})"`,
    );
  });
  return (
    path(
      `M${x} ${y}Q${x} ${y + length * 0.5} ${x + bend} ${y + length}`,
      'fill="none" stroke="#5F8F68" stroke-width="1.8" stroke-linecap="round"',
    ) + leaves.join('')
  );
};

const drop = (x: number, y: number): string =>
  group(
    `transform="translate(${x} ${y})"`,
    path('M0-6C4 0 4 5 0 6C-4 5-4 0 0-6Z', 'fill="#BFE3F0" opacity="0.85"'),
    ellipse(-1.2, 2, 1, 1.6, 'fill="#FFFFFF"'),
  );

/** Willow in the rain. */
export const willowTwig = [
  defs,
  wood('M-10 4C40 6 90 14 140 26C170 32 196 36 222 34', 6),
  rod(14, 8, 150, 10, 3),
  rod(44, 10, 112, -8, 5),
  rod(74, 14, 140, 12, 7),
  rod(104, 19, 92, -6, 9),
  rod(134, 26, 112, 10, 12),
  rod(164, 32, 74, 8, 15),
  rod(192, 35, 86, 12, 18),
  rod(218, 34, 46, 8, 21),
  drop(24, 172),
  drop(87, 166),
  drop(146, 148),
  drop(206, 130),
].join('');
