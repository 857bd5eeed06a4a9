import { ellipse, group, path } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { bow, row } from './shape.ts';

const CARVED = '#3E1A14';
const PALE = '#D39A72';
const carve = `fill="none" stroke="${CARVED}" stroke-linecap="round" stroke-linejoin="round"`;
const light = `fill="none" stroke="${PALE}" stroke-linecap="round" stroke-linejoin="round" opacity="0.6"`;

/** A knife leaves a dark line with a light one below it. */
const cut = (d: string, width: number): string =>
  path(d, `${light} stroke-width="${width}" transform="translate(0.9 1.2)"`) +
  path(d, `${carve} stroke-width="${width}"`);

const leaf = (x: number, y: number, turn: number): string =>
  ellipse(x, y, 3, 9, `fill="${CARVED}" opacity="0.85" transform="rotate(${turn} ${x} ${y})"`);

/** A cane of bamboo carved up a wall. */
const cane = (x: number, side: 1 | -1): string =>
  row(9, 880, -104, (y, at) => {
    const out = at % 2 === 0 ? side : -side;
    return (
      cut(`M${x} ${y}V${y - 94}`, 3) +
      cut(`M${x - 5} ${y - 97}H${x + 5}`, 2.4) +
      leaf(x + out * 6, y - 74, out * 34) +
      leaf(x + out * 2, y - 64, out * -30) +
      leaf(x - out * 5, y - 30, out * -40)
    );
  });

/** Purple clay of Yixing, unglazed, carved with bamboo. */
export const zisha: JarStyle = {
  name: 'zisha',
  wall: [
    { at: 0, color: '#4E241C' },
    { at: 0.008, color: '#8A4A36' },
    { at: 0.016, color: '#B87256' },
    { at: 0.026, color: '#96523C' },
    { at: 0.038, color: '#4A2018' },
    { at: 0.5, color: '#8A4A36' },
    { at: 0.962, color: '#401C1A' },
    { at: 0.977, color: '#7E4234' },
    { at: 0.988, color: '#9C5A46' },
    { at: 1, color: '#3E1E26' },
  ],
  foot: [
    { at: 0, color: '#8A4A36', opacity: 0 },
    { at: 0.3, color: '#9A563E', opacity: 0.96 },
    { at: 0.42, color: '#AE684C' },
    { at: 0.72, color: '#7A3E2E' },
    { at: 0.82, color: '#4C241E' },
    { at: 1, color: '#2A1418' },
  ],
  ornament: group(
    'opacity="0.92"',
    cane(-14, 1),
    cane(734, -1),
    cut('M-10 964C60 960 660 960 730 964', 2.6),
    row(18, 20, 40, (x) => cut(`M${x - 13} 992C${x - 6} 978 ${x + 6} 978 ${x + 13} 992`, 2.4)),
    cut('M22 1002C120 1006 600 1006 698 1002', 3),
  ),
  gloss: 0.22,
  inner: '#C88A68',
  rim: [
    { at: 0, color: '#5A2A20' },
    { at: 0.06, color: '#D29A7A' },
    { at: 0.3, color: '#B0694E' },
    { at: 0.7, color: '#96523C' },
    { at: 1, color: '#4A2220' },
  ],
  neck: '#6E3628',
  rimShade: '#4A2018',
  rimLight: '#E2B294',
  farBand: group(
    '',
    row(19, 36, 36, (x) => {
      const y = 12 - bow(x, 368, 19);
      return cut(`M${x - 13} ${y}H${x + 13}`, 2);
    }),
  ),
  nearBand: group(
    `fill="${CARVED}"`,
    row(34, 5, 21.5, (x) => {
      const y = bow(x, 378, 25.6);
      return `<ellipse cx="${x}" cy="${y}" rx="6.4" ry="1.9" opacity="0.75"/>`;
    }),
  ),
  haze: '#A87E78',
  dark: '#160A1C',
};
