import { circle, ellipse, group, path } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { bow, row } from './shape.ts';

const GOLD = '#E0A83C';
const LEAF = '#5FA08A';
const ROSE = ['#C8446E', '#E8789A', '#FFC4CE'] as const;
const gold = `fill="none" stroke="${GOLD}" stroke-linecap="round" stroke-linejoin="round"`;

/** A peony: three rings of petals, pale towards the middle. */
const peony = (x: number, y: number, size: number): string =>
  group(
    `transform="translate(${x} ${y}) scale(${size})"`,
    ...ROSE.flatMap((color, ring) =>
      [0, 60, 120, 180, 240, 300].map((turn) =>
        ellipse(
          0,
          -7.6 + ring * 2.4,
          5.6 - ring * 1.2,
          6.2 - ring * 1.3,
          `fill="${color}" stroke="#A83058" stroke-width="0.5" transform="rotate(${turn + ring * 30})"`,
        ),
      ),
    ),
    circle(0, 0, 2.2, 'fill="#F7C95A"'),
  );

const leaf = (x: number, y: number, turn: number): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn})"`,
    path('M0 0C5-4 6-13 0-18C-6-13-5-4 0 0Z', `fill="${LEAF}" stroke="#2E6A5C" stroke-width="0.7"`),
    path('M0-2V-14', 'stroke="#BFE3C8" stroke-width="0.8"'),
  );

const spray = (x: number, side: 1 | -1): string =>
  row(10, 862, -92, (y, at) => {
    const out = at % 2 === 0 ? side : -side;
    return (
      path(
        `M${x} ${y + 46}C${x + out * 10} ${y + 30} ${x - out * 10} ${y - 20} ${x} ${y - 46}`,
        `fill="none" stroke="${LEAF}" stroke-width="2.2"`,
      ) +
      leaf(x + out * 3, y + 34, out * 46) +
      leaf(x - out * 3, y - 22, out * -46) +
      peony(x, y, 1.06)
    );
  });

/** White porcelain painted in rose enamels, with gold. */
export const familleRose: JarStyle = {
  name: 'famille-rose',
  wall: [
    { at: 0, color: '#C09AA6' },
    { at: 0.007, color: '#F2DCDC' },
    { at: 0.015, color: '#FFFFFF' },
    { at: 0.026, color: '#FFF4EE' },
    { at: 0.038, color: '#D0AEB4' },
    { at: 0.5, color: '#F6E2DE' },
    { at: 0.962, color: '#B8909E' },
    { at: 0.977, color: '#F0DAD8' },
    { at: 0.988, color: '#FFF8F4' },
    { at: 1, color: '#9A7890' },
  ],
  foot: [
    { at: 0, color: '#F8E6E2', opacity: 0 },
    { at: 0.3, color: '#FFF4EE', opacity: 0.96 },
    { at: 0.42, color: '#FFFFFF' },
    { at: 0.72, color: '#F0D6D4' },
    { at: 0.82, color: '#C8A0AC' },
    { at: 1, color: '#8A6484' },
  ],
  ornament: group(
    '',
    spray(-14, 1),
    spray(734, -1),
    row(
      15,
      24,
      48,
      (x, at) => peony(x, 984, at % 2 === 0 ? 1.15 : 0.8) + leaf(x + 20, 992, 70) + leaf(x + 26, 978, -60),
    ),
    path('M-10 961C60 957 660 957 730 961', `${gold} stroke-width="3"`),
    path('M22 1003C120 1007 600 1007 698 1003', `${gold} stroke-width="3.6"`),
  ),
  gloss: 0.9,
  inner: '#FFF0EA',
  rim: [
    { at: 0, color: '#9A6A24' },
    { at: 0.06, color: '#FFF3C4' },
    { at: 0.3, color: '#EFC35C' },
    { at: 0.7, color: '#D89E3C' },
    { at: 1, color: '#7E5224' },
  ],
  neck: '#F2D8D6',
  rimShade: '#8E5E1E',
  rimLight: '#FFF8DC',
  farBand: group(
    '',
    row(14, 30, 50.5, (x) => peony(x, 13 - bow(x, 372, 19), 0.72)),
  ),
  nearBand: group(
    `${gold} stroke-width="2"`,
    row(34, 5, 21.5, (x) => {
      const y = bow(x, 378, 25.6);
      return path(`M${x - 7} ${y}Q${x} ${y + 5} ${x + 7} ${y}`, 'stroke="#A83058"');
    }),
  ),
  haze: '#D8A8B4',
  dark: '#1A0E30',
};
