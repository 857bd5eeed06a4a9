import type { JarFrame } from './art-sheet.ts';
import { COBALT, PLUM } from './color.ts';
import { crackle } from './crackle.ts';
import type { Picture } from './picture.ts';
import { blur, group, linear, path, radial } from './svg.ts';

/** The jar in board units: the board is its inside, 720 × 960, walls 28 thick, a foot below. */
const WIDTH = 720;
const HEIGHT = 960;
const SHARP = 1.5;
const SOFT = 0.4;

const GLAZE_LIGHT = '#D3EADC';
const GLAZE = '#A9D0BE';
const GLAZE_DEEP = '#5E9787';
const PORCELAIN = '#EAF4F1';

const OUTER =
  'M-30 0C-27 40-28 80-28 130V900C-28 960-4 1004 60 1008L96 1010V1022C96 1026 100 1028 104 1028H616C620 1028 624 1026 624 1022V1010L660 1008C724 1004 748 960 748 900V130C748 80 747 40 750 0Z';
const INNER = 'M0-10V938C0 950 10 960 22 960H698C710 960 720 950 720 938V-10Z';

/** Sea waves, the border of blue-and-white ware: rows of nested arcs. */
const wave = (x: number, y: number): string =>
  [17, 11.5, 6]
    .map((r, at) =>
      path(`M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}`, `stroke-width="${at === 0 ? 2.6 : 1.9}"`),
    )
    .join('');

const waves = group(
  `fill="none" stroke="${COBALT}" stroke-linecap="round" opacity="0.82"`,
  ...Array.from({ length: 20 }, (_, at) => wave(18 + at * 36, 993)),
  ...Array.from({ length: 19 }, (_, at) => path(`M${30 + at * 36} 976q6-6 12 0`, 'stroke-width="2"')),
);

const body = [
  `<defs><clipPath id="solid" clip-rule="evenodd"><path clip-rule="evenodd" d="${OUTER}${INNER}"/></clipPath>`,
  linear(
    'wallX',
    [-28, 0, 748, 0],
    [
      { at: 0, color: GLAZE_DEEP },
      { at: 0.008, color: GLAZE },
      { at: 0.016, color: '#F2FBF5' },
      { at: 0.024, color: GLAZE_LIGHT },
      { at: 0.038, color: GLAZE_DEEP },
      { at: 0.5, color: GLAZE },
      { at: 0.962, color: '#4F8778' },
      { at: 0.978, color: GLAZE },
      { at: 0.988, color: GLAZE_LIGHT },
      { at: 1, color: '#4E7F86' },
    ],
  ),
  linear(
    'footY',
    [0, 930, 0, 1028],
    [
      { at: 0, color: GLAZE, opacity: 0 },
      { at: 0.3, color: '#D9EDE2', opacity: 0.95 },
      { at: 0.42, color: '#E6F3EC' },
      { at: 0.72, color: GLAZE },
      { at: 0.82, color: '#6FA393' },
      { at: 1, color: '#3F6B70' },
    ],
  ),
  linear(
    'downY',
    [0, 0, 0, 1000],
    [
      { at: 0, color: '#FFFFFF', opacity: 0.25 },
      { at: 0.3, color: '#FFFFFF', opacity: 0 },
      { at: 1, color: '#1E3F52', opacity: 0.35 },
    ],
  ),
  blur('edge', 5),
  '</defs>',
  path(OUTER + INNER, 'fill-rule="evenodd" fill="url(#wallX)"'),
  group(
    'clip-path="url(#solid)"',
    '<rect x="-40" y="930" width="800" height="110" fill="url(#footY)"/>',
    '<rect x="-40" y="0" width="800" height="1040" fill="url(#downY)"/>',
    crackle([-40, 0, 800, 1040], 30, '#3C6F66', 0.16),
    waves,
    path('M-10 966C60 962 660 962 730 966', `fill="none" stroke="${COBALT}" stroke-width="3" opacity="0.75"`),
    path(
      'M22 1001C120 1005 600 1005 698 1001',
      `fill="none" stroke="${COBALT}" stroke-width="3.4" opacity="0.75"`,
    ),
    path(OUTER, `fill="none" stroke="${PLUM}" stroke-width="9" opacity="0.4" filter="url(#edge)"`),
    path(
      'M-14 60C-15 300-15 600-14 880C-12 930-2 960 22 976',
      'fill="none" stroke="#FFFFFF" stroke-width="5" stroke-linecap="round" opacity="0.75"',
    ),
    path(
      'M120 1016H420',
      'fill="none" stroke="#FFFFFF" stroke-width="3" stroke-linecap="round" opacity="0.4"',
    ),
  ),
  path(INNER, 'fill="none" stroke="#D9F0E6" stroke-width="2.4" opacity="0.75"'),
].join('');

const back = [
  '<defs>',
  linear(
    'depth',
    [0, 0, WIDTH, 0],
    [
      { at: 0, color: '#0A1230', opacity: 0.66 },
      { at: 0.1, color: '#101A40', opacity: 0.42 },
      { at: 0.35, color: '#16234A', opacity: 0.24 },
      { at: 0.65, color: '#16234A', opacity: 0.24 },
      { at: 0.9, color: '#101A40', opacity: 0.42 },
      { at: 1, color: '#0A1230', opacity: 0.66 },
    ],
  ),
  linear(
    'fall',
    [0, -24, 0, HEIGHT],
    [
      { at: 0, color: '#9FC9B8', opacity: 0.26 },
      { at: 0.2, color: '#7FB5A3', opacity: 0.14 },
      { at: 0.6, color: '#4A8088', opacity: 0.1 },
      { at: 0.9, color: '#101838', opacity: 0.2 },
      { at: 1, color: '#080C24', opacity: 0.5 },
    ],
  ),
  '<clipPath id="inside"><path d="M0 0A360 22 0 0 1 720 0V938C720 950 710 960 698 960H22C10 960 0 950 0 938Z"/></clipPath></defs>',
  group(
    'clip-path="url(#inside)"',
    '<rect y="-30" width="720" height="1000" fill="url(#depth)"/>',
    '<rect y="-30" width="720" height="1000" fill="url(#fall)"/>',
  ),
].join('');

const light = [
  `<defs>${radial('warm', 360, 830, 620, [
    { at: 0, color: '#FF9A3C', opacity: 0.6 },
    { at: 0.4, color: '#F0803A', opacity: 0.34 },
    { at: 0.75, color: '#D86A4A', opacity: 0.09 },
    { at: 1, color: '#D86A4A', opacity: 0 },
  ])}</defs>`,
  `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#warm)"/>`,
].join('');

const sheen = [
  '<defs>',
  linear(
    'left',
    [0, 0, 110, 0],
    [
      { at: 0, color: '#EAF4F1', opacity: 0.2 },
      { at: 0.16, color: '#EAF4F1', opacity: 0.07 },
      { at: 0.3, color: '#EAF4F1', opacity: 0.05 },
      { at: 0.48, color: '#EAF4F1', opacity: 0.1 },
      { at: 0.64, color: '#EAF4F1', opacity: 0.09 },
      { at: 0.84, color: '#EAF4F1', opacity: 0.015 },
      { at: 1, color: '#EAF4F1', opacity: 0 },
    ],
  ),
  linear(
    'right',
    [720, 0, 640, 0],
    [
      { at: 0, color: '#9FB4F0', opacity: 0.2 },
      { at: 0.4, color: '#9FB4F0', opacity: 0.05 },
      { at: 1, color: '#9FB4F0', opacity: 0 },
    ],
  ),
  linear(
    'ends',
    [0, 30, 0, 950],
    [
      { at: 0, color: '#FFFFFF', opacity: 0 },
      { at: 0.1, color: '#FFFFFF' },
      { at: 0.8, color: '#FFFFFF' },
      { at: 1, color: '#FFFFFF', opacity: 0.3 },
    ],
  ),
  '<mask id="fade"><rect width="720" height="960" fill="url(#ends)"/></mask></defs>',
  group(
    'mask="url(#fade)"',
    '<rect y="24" width="110" height="926" fill="url(#left)"/>',
    '<rect x="640" y="24" width="80" height="926" fill="url(#right)"/>',
  ),
].join('');

const ring = (sweep: 0 | 1, outerX: number, outerY: number, innerX: number, innerY: number): string =>
  `M${360 - outerX} 0A${outerX} ${outerY} 0 0 ${sweep} ${360 + outerX} 0L${360 + innerX} 0A${innerX} ${innerY} 0 0 ${1 - sweep} ${360 - innerX} 0Z`;

const scroll = (x: number, y: number): string =>
  path(`M${x - 14} ${y}c4-9 14-8 14 0c0 7-9 6-8 0M${x} ${y}c4 9 14 8 14 0c0-7-9-6-8 0`, '');

const backBand = Array.from({ length: 19 }, (_, at) => {
  const x = 36 + at * 36;
  return scroll(x, 12 - 19 * Math.sqrt(1 - ((x - 360) / 368) ** 2));
});

const rimDefs = (id: string): string =>
  linear(
    id,
    [-32, 0, 752, 0],
    [
      { at: 0, color: '#9DB9C4' },
      { at: 0.06, color: '#FFFFFF' },
      { at: 0.3, color: PORCELAIN },
      { at: 0.7, color: '#D5E8E4' },
      { at: 1, color: '#7F9DB4' },
    ],
  );

const rimBack = [
  `<defs>${rimDefs('rimB')}${linear(
    'inner',
    [0, -20, 0, 40],
    [
      { at: 0, color: '#DCEBEA', opacity: 0.9 },
      { at: 0.6, color: '#B9D9C8', opacity: 0.45 },
      { at: 1, color: '#B9D9C8', opacity: 0 },
    ],
  )}</defs>`,
  path('M0 0A360 22 0 0 1 720 0V34A360 22 0 0 0 0 34Z', 'fill="url(#inner)"'),
  group(
    `fill="none" stroke="${COBALT}" stroke-width="2.6" stroke-linecap="round" opacity="0.75"`,
    ...backBand,
  ),
  path(ring(1, 392, 32, 364, 21), 'fill="url(#rimB)"'),
  path('M-4 0A364 21 0 0 1 724 0', 'fill="none" stroke="#6F97A8" stroke-width="2.4" opacity="0.8"'),
  path('M-30-3A390 30 0 0 1 750-3', 'fill="none" stroke="#FFFFFF" stroke-width="2.4" opacity="0.8"'),
].join('');

const frontMarks = Array.from({ length: 34 }, (_, at) => {
  const x = 5 + at * 21.5;
  const y = 25.6 * Math.sqrt(1 - ((x - 360) / 378) ** 2);
  return path(`M${x - 6} ${y - 1.6}q6 5 12 0`, '');
});

const rimFront = [
  `<defs>${rimDefs('rimF')}</defs>`,
  path(ring(0, 392, 38, 364, 21), `fill="${PLUM}" opacity="0.22"`),
  path(ring(0, 392, 32, 364, 20), 'fill="url(#rimF)"'),
  group(
    `fill="none" stroke="${COBALT}" stroke-width="2.6" stroke-linecap="round" opacity="0.8"`,
    ...frontMarks,
  ),
  path('M-31 2A391 31 0 0 0 751 2', 'fill="none" stroke="#7FA7AE" stroke-width="2.4" opacity="0.9"'),
  path('M-4 0A364 20 0 0 0 724 0', 'fill="none" stroke="#FFFFFF" stroke-width="2.6"'),
].join('');

interface JarPart {
  readonly name: string;
  readonly layer: JarFrame['layer'];
  readonly box: Picture['box'];
  readonly density: number;
  readonly content: string;
  readonly cutFrom?: Picture['box'];
}

/** The walls and the foot are cut from one drawing, so their seams do not show. */
const BODY_BOX = [-36, 0, 792, 1032] as const;
const bodyPart = (name: string, box: Picture['box']): JarPart => ({
  name,
  layer: 'front',
  box,
  density: SHARP,
  content: body,
  cutFrom: BODY_BOX,
});

/** Back to front. */
const PARTS: readonly JarPart[] = [
  { name: 'jar/back', layer: 'behind', box: [0, -24, 720, 984], density: 0.4, content: back },
  { name: 'jar/light', layer: 'behind', box: [0, 0, 720, 960], density: 0.2, content: light },
  { name: 'jar/rim-back', layer: 'behind', box: [-36, -36, 792, 96], density: SHARP, content: rimBack },
  { name: 'jar/sheen', layer: 'front', box: [0, 0, 720, 960], density: SOFT, content: sheen },
  bodyPart('jar/left', [-36, 0, 60, 932]),
  bodyPart('jar/right', [696, 0, 60, 932]),
  bodyPart('jar/bottom', [-36, 932, 792, 100]),
  { name: 'jar/rim-front', layer: 'front', box: [-36, -4, 792, 48], density: SHARP, content: rimFront },
];

export const jarPictures = (): Picture[] =>
  PARTS.map(({ name, box, density, content, cutFrom }) => {
    const common = { name, density, content, whole: true };
    return cutFrom ? { ...common, box: cutFrom, part: box } : { ...common, box };
  });

export const jarFrames = (): JarFrame[] =>
  PARTS.map(({ name, layer, box: [x, y, width, height] }) => ({ name, layer, x, y, width, height }));
