import { COBALT } from '../color.ts';
import { crackle } from '../crackle.ts';
import { group, path } from '../svg.ts';
import type { JarStyle } from './jar-style.ts';
import { bow, row } from './shape.ts';

const LIGHT = '#D3EADC';
const GLAZE = '#A9D0BE';
const DEEP = '#5E9787';

/** Sea waves, the border of blue-and-white ware: rows of nested arcs. */
const wave = (x: number, y: number): string =>
  [17, 11.5, 6]
    .map((r, at) =>
      path(`M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}`, `stroke-width="${at === 0 ? 2.6 : 1.9}"`),
    )
    .join('');

const waves = group(
  `fill="none" stroke="${COBALT}" stroke-linecap="round" opacity="0.82"`,
  row(20, 18, 36, (x) => wave(x, 993)),
  row(19, 30, 36, (x) => path(`M${x} 976q6-6 12 0`, 'stroke-width="2"')),
);

const brush = `fill="none" stroke="${COBALT}" stroke-linecap="round"`;

const curl = (x: number, y: number): string =>
  path(`M${x - 14} ${y}c4-9 14-8 14 0c0 7-9 6-8 0M${x} ${y}c4 9 14 8 14 0c0-7-9-6-8 0`, '');

/** Grey-green glaze over a fine net of cracks, brushed with cobalt. */
export const celadon: JarStyle = {
  name: 'celadon',
  wall: [
    { at: 0, color: DEEP },
    { at: 0.008, color: GLAZE },
    { at: 0.016, color: '#F2FBF5' },
    { at: 0.024, color: LIGHT },
    { at: 0.038, color: DEEP },
    { at: 0.5, color: GLAZE },
    { at: 0.962, color: '#4F8778' },
    { at: 0.978, color: GLAZE },
    { at: 0.988, color: LIGHT },
    { at: 1, color: '#4E7F86' },
  ],
  foot: [
    { at: 0, color: GLAZE, opacity: 0 },
    { at: 0.3, color: '#D9EDE2', opacity: 0.95 },
    { at: 0.42, color: '#E6F3EC' },
    { at: 0.72, color: GLAZE },
    { at: 0.82, color: '#6FA393' },
    { at: 1, color: '#3F6B70' },
  ],
  ornament:
    crackle([-40, 0, 800, 1040], 30, '#3C6F66', 0.16) +
    waves +
    path('M-10 966C60 962 660 962 730 966', `${brush} stroke-width="3" opacity="0.75"`) +
    path('M22 1001C120 1005 600 1005 698 1001', `${brush} stroke-width="3.4" opacity="0.75"`),
  gloss: 0.75,
  inner: '#D9F0E6',
  rim: [
    { at: 0, color: '#9DB9C4' },
    { at: 0.06, color: '#FFFFFF' },
    { at: 0.3, color: '#EAF4F1' },
    { at: 0.7, color: '#D5E8E4' },
    { at: 1, color: '#7F9DB4' },
  ],
  neck: '#C8E0D6',
  rimShade: '#6F97A8',
  rimLight: '#FFFFFF',
  farBand: group(
    `${brush} stroke-width="2.6" opacity="0.75"`,
    row(19, 36, 36, (x) => curl(x, 12 - bow(x, 368, 19))),
  ),
  nearBand: group(
    `${brush} stroke-width="2.6" opacity="0.8"`,
    row(34, 5, 21.5, (x) => path(`M${x - 6} ${bow(x, 378, 25.6) - 1.6}q6 5 12 0`, '')),
  ),
  haze: '#8CC0AE',
  dark: '#0C1436',
};
