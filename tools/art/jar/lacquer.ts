import { group, path } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { bow, row } from './shape.ts';

const GOLD = '#E9B84A';
const gold = `fill="none" stroke="${GOLD}" stroke-linecap="round" stroke-linejoin="round"`;

/** Square spirals, the thunder pattern of old lacquer, stacked up a wall. */
const thunder = (x: number, y: number, flip: 1 | -1): string =>
  path(
    'M-9 16V-12H9V10H-3V-4H3',
    `${gold} stroke-width="2" transform="translate(${x} ${y}) scale(${flip} 1)"`,
  );

const wall = (x: number, flip: 1 | -1): string =>
  row(25, 896, -34, (y, at) => thunder(x, y, at % 2 === 0 ? flip : (-flip as 1 | -1)));

/** A lucky cloud with a tail. */
const cloud = (x: number): string =>
  path(
    `M${x - 20} 992H${x + 6}C${x + 18} 992 ${x + 18} 976 ${x + 7} 977C${x + 1} 977 ${x} 985 ${x + 6} 985M${x - 4} 985C${x - 2} 970 ${x - 20} 970 ${x - 19} 981C${x - 18} 987 ${x - 11} 986 ${x - 12} 981`,
    `${gold} stroke-width="2.6"`,
  );

/** Black and red lacquer, inlaid with gold. */
export const lacquer: JarStyle = {
  name: 'lacquer',
  wall: [
    { at: 0, color: '#2E0A16' },
    { at: 0.007, color: '#7C1A20' },
    { at: 0.015, color: '#D2503C' },
    { at: 0.024, color: '#9A2226' },
    { at: 0.038, color: '#300B18' },
    { at: 0.5, color: '#7C1A20' },
    { at: 0.962, color: '#260A18' },
    { at: 0.977, color: '#7A1C24' },
    { at: 0.988, color: '#A8323A' },
    { at: 1, color: '#2A0E22' },
  ],
  foot: [
    { at: 0, color: '#5A1018', opacity: 0 },
    { at: 0.3, color: '#8A1C22', opacity: 0.96 },
    { at: 0.42, color: '#A82A2A' },
    { at: 0.72, color: '#6E141E' },
    { at: 0.82, color: '#3A0C18' },
    { at: 1, color: '#1C0814' },
  ],
  ornament: group(
    'opacity="0.92"',
    wall(-14, 1),
    wall(734, -1),
    row(16, 20, 46, cloud),
    path('M-10 964C60 960 660 960 730 964', `${gold} stroke-width="3"`),
    path('M22 1002C120 1006 600 1006 698 1002', `${gold} stroke-width="3.4"`),
  ),
  gloss: 0.5,
  inner: '#E0A860',
  rim: [
    { at: 0, color: '#7A4A18' },
    { at: 0.06, color: '#FFE9A8' },
    { at: 0.3, color: '#E9B84A' },
    { at: 0.7, color: '#C98C2C' },
    { at: 1, color: '#6E3C1C' },
  ],
  neck: '#5A141E',
  rimShade: '#7A4214',
  rimLight: '#FFF3C4',
  farBand: group(
    `${gold} stroke-width="2.4" opacity="0.9"`,
    row(19, 36, 36, (x) => {
      const y = 12 - bow(x, 368, 19);
      return path(`M${x - 15} ${y + 4}V${y - 5}H${x + 8}V${y + 3}H${x - 6}V${y - 1}H${x + 1}`, '');
    }),
  ),
  nearBand: group(
    'fill="#7C1A20"',
    row(34, 5, 21.5, (x) => {
      const y = bow(x, 378, 25.6);
      return `<path d="M${x - 7} ${y - 1}Q${x} ${y + 5} ${x + 7} ${y - 1}Q${x} ${y + 1} ${x - 7} ${y - 1}Z" stroke="#7C1A20" stroke-width="1.6"/>`;
    }),
  ),
  haze: '#8A5A78',
  dark: '#12081E',
};
