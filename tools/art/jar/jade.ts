import { group, path } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { bow, row } from './shape.ts';

const SHADE = '#6C9A8C';
const LIGHT = '#FFFFFF';

/** Carved in relief: a shaded line with light on its other side. */
const relief = (d: string, width: number): string =>
  path(
    d,
    `fill="none" stroke="${LIGHT}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="0.85" transform="translate(-0.9 -1.1)"`,
  ) +
  path(
    d,
    `fill="none" stroke="${SHADE}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="0.8"`,
  );

/** A cloud that curls back into itself, as on old jade. */
const curl = (x: number, y: number, flip: 1 | -1): string =>
  relief(
    `M${x} ${y + 24}C${x + flip * 11} ${y + 14} ${x + flip * 10} ${y - 2} ${x} ${y - 3}C${x - flip * 9} ${y - 3} ${x - flip * 9} ${y + 10} ${x} ${y + 9}C${x + flip * 4} ${y + 8} ${x + flip * 4} ${y + 3} ${x} ${y + 3}`,
    2.2,
  );

const wall = (x: number, flip: 1 | -1): string =>
  row(22, 884, -40, (y, at) => curl(x, y, at % 2 === 0 ? flip : (-flip as 1 | -1)));

/** A ruyi head upon the foot. */
const ruyi = (x: number): string =>
  relief(
    `M${x} 999V990C${x - 16} 992 ${x - 20} 976 ${x - 10} 974C${x - 5} 973 ${x - 4} 980 ${x - 8} 981M${x} 990C${x + 16} 992 ${x + 20} 976 ${x + 10} 974C${x + 5} 973 ${x + 4} 980 ${x + 8} 981M${x - 7} 974C${x - 5} 968 ${x + 5} 968 ${x + 7} 974`,
    2.2,
  );

/** White jade with a breath of green, carved with clouds. */
export const jade: JarStyle = {
  name: 'jade',
  wall: [
    { at: 0, color: '#8FB8A8' },
    { at: 0.008, color: '#CFE6D6' },
    { at: 0.016, color: '#FFFFFF' },
    { at: 0.026, color: '#E6F4E6' },
    { at: 0.038, color: '#A4CBB6' },
    { at: 0.5, color: '#D6ECDA' },
    { at: 0.962, color: '#88B4A4' },
    { at: 0.977, color: '#CDE6D4' },
    { at: 0.988, color: '#F2FBF0' },
    { at: 1, color: '#7AA49C' },
  ],
  foot: [
    { at: 0, color: '#D6ECDA', opacity: 0 },
    { at: 0.3, color: '#E8F6E8', opacity: 0.95 },
    { at: 0.42, color: '#F8FFF6' },
    { at: 0.72, color: '#C6E2CE' },
    { at: 0.82, color: '#94BEAC' },
    { at: 1, color: '#5E8C84' },
  ],
  ornament: group(
    '',
    wall(-14, 1),
    wall(734, -1),
    relief('M-10 962C60 958 660 958 730 962', 2.4),
    row(16, 20, 45.4, ruyi),
    relief('M22 1004C120 1008 600 1008 698 1004', 2.8),
  ),
  gloss: 0.95,
  inner: '#EAF8EC',
  rim: [
    { at: 0, color: '#98C0AE' },
    { at: 0.06, color: '#FFFFFF' },
    { at: 0.3, color: '#F0FAEE' },
    { at: 0.7, color: '#D2EAD8' },
    { at: 1, color: '#80AA9E' },
  ],
  neck: '#BCDCC8',
  rimShade: '#78A493',
  rimLight: '#FFFFFF',
  farBand: group(
    `fill="none" stroke="${SHADE}" stroke-width="2.2" stroke-linecap="round" opacity="0.8"`,
    row(24, 15, 30, (x) => {
      const y = 12 - bow(x, 376, 19);
      return path(
        `M${x - 11} ${y + 3}C${x - 6} ${y - 6} ${x + 6} ${y - 6} ${x + 4} ${y + 1}C${x + 3} ${y + 5} ${x - 2} ${y + 3} ${x - 1} ${y}`,
        '',
      );
    }),
  ),
  nearBand: group(
    `fill="none" stroke="${SHADE}" stroke-width="1.8" stroke-linecap="round" opacity="0.85"`,
    row(34, 5, 21.5, (x) => path(`M${x - 7} ${bow(x, 378, 25.6) + 1.4}q7-6 14 0`, '')),
  ),
  haze: '#A6D2BC',
  dark: '#0C1A38',
};
