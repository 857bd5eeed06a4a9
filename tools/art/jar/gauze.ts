import { circle, ellipse, group, path } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { bow, row } from './shape.ts';

const GOLD = '#D99A2E';
const CORD = '#9C4A1C';
const gold = `fill="none" stroke="${GOLD}" stroke-linecap="round" stroke-linejoin="round"`;

/** A round lantern: red gauze over its light, ribs, a cap and a tassel. */
const lantern = (x: number, y: number, size: number): string =>
  group(
    `transform="translate(${x} ${y}) scale(${size})"`,
    ellipse(0, 0, 15, 12.5, 'fill="#FFB54A" opacity="0.5"'),
    ellipse(0, 0, 10.4, 9, 'fill="#E23A2A" stroke="#8E1420" stroke-width="1"'),
    ellipse(-1.5, -1, 6, 6.4, 'fill="#FF8A4A"'),
    ellipse(0, 0, 5.2, 9, 'fill="none" stroke="#A81E22" stroke-width="0.9"'),
    '<rect x="-4.5" y="-11" width="9" height="3" rx="1" fill="#E9B84A"/>',
    '<rect x="-4.5" y="8" width="9" height="3" rx="1" fill="#E9B84A"/>',
    path('M-2.5 11V17M0 11V20M2.5 11V17', 'stroke="#D8442E" stroke-width="1.5" stroke-linecap="round"'),
  );

/** Lanterns on a cord, up a wall. */
const string = (x: number): string =>
  path(`M${x} 24V940`, `stroke="${CORD}" stroke-width="1.4" opacity="0.7"`) +
  row(10, 884, -92, (y) => lantern(x, y, 1.12)) +
  row(9, 838, -92, (y) => circle(x, y, 3.2, `fill="${GOLD}" stroke="${CORD}" stroke-width="0.7"`));

/** Silk gauze the colour of candle light, hung with ten lanterns a side. */
export const gauze: JarStyle = {
  name: 'gauze',
  wall: [
    { at: 0, color: '#A8662E' },
    { at: 0.007, color: '#EAB968' },
    { at: 0.015, color: '#FFF0C2' },
    { at: 0.026, color: '#FFDF9C' },
    { at: 0.038, color: '#B8783C' },
    { at: 0.5, color: '#FFE3A6' },
    { at: 0.962, color: '#A8682E' },
    { at: 0.977, color: '#F0C478' },
    { at: 0.988, color: '#FFEBB8' },
    { at: 1, color: '#8A4E26' },
  ],
  foot: [
    { at: 0, color: '#FFE2A0', opacity: 0 },
    { at: 0.3, color: '#FFD88E', opacity: 0.96 },
    { at: 0.42, color: '#FFE2A0' },
    { at: 0.72, color: '#F0B45C' },
    { at: 0.82, color: '#B8743A' },
    { at: 1, color: '#74401E' },
  ],
  ornament: group(
    '',
    string(-14),
    string(734),
    path('M-10 963C60 959 660 959 730 963', `${gold} stroke-width="3"`),
    row(10, 36, 72, (x) => lantern(x, 984, 1.05)),
    row(9, 72, 72, (x) => circle(x, 984, 3.6, `fill="${GOLD}" stroke="${CORD}" stroke-width="0.8"`)),
    path('M22 1004C120 1008 600 1008 698 1004', `${gold} stroke-width="3.4"`),
  ),
  gloss: 0.35,
  inner: '#FFE2A0',
  rim: [
    { at: 0, color: '#6E1A1C' },
    { at: 0.06, color: '#FF9A6A' },
    { at: 0.3, color: '#D83A2C' },
    { at: 0.7, color: '#B4262A' },
    { at: 1, color: '#5E1220' },
  ],
  neck: '#F0C47A',
  rimShade: '#5A1018',
  rimLight: '#FFC9A0',
  farBand: group(
    '',
    row(13, 36, 54, (x) => lantern(x, 14 - bow(x, 372, 19), 0.72)),
  ),
  nearBand: group(
    `${gold} stroke-width="2"`,
    row(34, 5, 21.5, (x) => {
      const y = bow(x, 378, 25.6);
      return path(`M${x - 7} ${y}Q${x} ${y + 5} ${x + 7} ${y}`, 'stroke="#F3C45A"');
    }),
  ),
  haze: '#D89A5C',
  dark: '#1E0C16',
};
