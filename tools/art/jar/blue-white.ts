import { circle, ellipse, group, path } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { bow, row } from './shape.ts';

const BLUE = '#1F4AA8';
const PALE = '#6E92D4';

const brush = `fill="none" stroke="${BLUE}" stroke-linecap="round" stroke-linejoin="round"`;

/** One swing of the vine that climbs a wall: a stem, a curled tendril and two leaves. */
const swing = (x: number, y: number, side: 1 | -1): string =>
  path(
    `M${x} ${y}C${x + side * 13} ${y - 14} ${x + side * 13} ${y - 30} ${x} ${y - 44}`,
    `${brush} stroke-width="2.6"`,
  ) +
  path(
    `M${x + side * 6} ${y - 10}C${x - side * 4} ${y - 12} ${x - side * 9} ${y - 20} ${x - side * 6} ${y - 26}C${x - side * 3} ${y - 30} ${x + side * 1} ${y - 27} ${x - side * 1} ${y - 23}`,
    `${brush} stroke-width="2"`,
  ) +
  ellipse(
    x + side * 3,
    y - 31,
    2.7,
    6,
    `fill="${BLUE}" transform="rotate(${side * -38} ${x + side * 3} ${y - 31})"`,
  ) +
  ellipse(
    x - side * 4,
    y - 3,
    2.3,
    5,
    `fill="${PALE}" transform="rotate(${side * 46} ${x - side * 4} ${y - 3})"`,
  );

/** A flower of five strokes about a ring. */
const flower = (x: number, y: number): string =>
  group(
    `transform="translate(${x} ${y})"`,
    circle(0, 0, 12.6, 'fill="#F4F8FC" opacity="0.95"'),
    ...[0, 72, 144, 216, 288].map((turn) =>
      path('M0-3.4C-5.4-6-4.6-12 0-12.4C4.6-12 5.4-6 0-3.4Z', `fill="${BLUE}" transform="rotate(${turn})"`),
    ),
    circle(0, 0, 3, `fill="#F4F8FC" stroke="${BLUE}" stroke-width="1.6"`),
  );

const vine = (x: number): string =>
  row(19, 900, -44, (y, at) => swing(x, y, at % 2 === 0 ? 1 : -1)) + row(5, 834, -176, (y) => flower(x, y));

/** Upright lotus panels around the base, each with a drop in it. */
const panel = (x: number): string =>
  path(
    `M${x - 16} 999V984Q${x - 16} 972 ${x} 969Q${x + 16} 972 ${x + 16} 984V999`,
    `${brush} stroke-width="3"`,
  ) +
  path(
    `M${x - 9.5} 999V986Q${x - 9.5} 979 ${x} 977Q${x + 9.5} 979 ${x + 9.5} 986V999Z`,
    `fill="${PALE}" opacity="0.7"`,
  ) +
  path(`M${x} 996C${x - 5} 991 ${x - 4} 986 ${x} 981C${x + 4} 986 ${x + 5} 991 ${x} 996Z`, `fill="${BLUE}"`);

/** Key fret, one turn. */
const fret = (x: number, y: number): string =>
  path(`M${x - 15} ${y + 6}V${y - 6}H${x + 9}V${y + 3}H${x - 6}V${y - 1}H${x + 2}`, '');

/** White porcelain under cobalt vines. */
export const blueWhite: JarStyle = {
  name: 'blue-white',
  wall: [
    { at: 0, color: '#7F94B8' },
    { at: 0.006, color: '#CBD8E8' },
    { at: 0.014, color: '#FFFFFF' },
    { at: 0.026, color: '#EEF4FA' },
    { at: 0.038, color: '#94A8C8' },
    { at: 0.5, color: '#DDE7F2' },
    { at: 0.962, color: '#7F95BA' },
    { at: 0.976, color: '#D6E1EE' },
    { at: 0.988, color: '#F6FAFE' },
    { at: 1, color: '#6680AC' },
  ],
  foot: [
    { at: 0, color: '#E4EDF6', opacity: 0 },
    { at: 0.3, color: '#F4F8FC', opacity: 0.96 },
    { at: 0.42, color: '#FFFFFF' },
    { at: 0.72, color: '#D3DFED' },
    { at: 0.82, color: '#9DB0CE' },
    { at: 1, color: '#5D73A0' },
  ],
  ornament:
    vine(-14) +
    vine(734) +
    row(21, 0, 36, panel) +
    path('M-10 963.5C60 960 660 960 730 963.5', `${brush} stroke-width="3.4"`) +
    path('M22 1002C120 1006 600 1006 698 1002', `${brush} stroke-width="4"`),
  gloss: 0.85,
  inner: '#E8F0F8',
  rim: [
    { at: 0, color: '#8CA0C4' },
    { at: 0.06, color: '#FFFFFF' },
    { at: 0.3, color: '#F6FAFE' },
    { at: 0.7, color: '#DEE8F3' },
    { at: 1, color: '#7289B4' },
  ],
  neck: '#C8D8EC',
  rimShade: '#6F88B4',
  rimLight: '#FFFFFF',
  farBand: group(
    `${brush} stroke-width="3"`,
    row(24, 15, 30, (x) => fret(x, 12 - bow(x, 376, 19))),
  ),
  nearBand: group(
    `fill="${BLUE}"`,
    row(34, 5, 21.5, (x) => {
      const y = bow(x, 378, 25.6);
      return `<path d="M${x - 8} ${y}L${x} ${y - 3.6}L${x + 8} ${y}L${x} ${y + 3.6}Z"/>`;
    }),
  ),
  haze: '#86A6DC',
  dark: '#0A1238',
};
