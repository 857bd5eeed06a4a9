import { GOLD, SILK } from './color.ts';
import type { Picture } from './picture.ts';
import { circle, ellipse, linear, path, radial } from './svg.ts';

const soft = (id: string, color: string, strength: number): string =>
  `<defs>${radial(id, 0, 0, 64, [
    { at: 0, color, opacity: strength },
    { at: 0.2, color, opacity: strength * 0.72 },
    { at: 0.45, color, opacity: strength * 0.32 },
    { at: 0.72, color, opacity: strength * 0.08 },
    { at: 1, color, opacity: 0 },
  ])}</defs>`;

const square = (name: string, half: number, density: number, content: string): Picture => ({
  name: `fx/${name}`,
  box: [-half, -half, 2 * half, 2 * half],
  density,
  content,
  whole: true,
});

const ringContent = `<defs>${radial('ring', 0, 0, 64, [
  { at: 0.72, color: '#FFFFFF', opacity: 0 },
  { at: 0.86, color: '#FFFFFF', opacity: 0.35 },
  { at: 0.92, color: '#FFFFFF', opacity: 1 },
  { at: 0.95, color: '#FFFFFF', opacity: 0.9 },
  { at: 1, color: '#FFFFFF', opacity: 0 },
])}</defs>${circle(0, 0, 64, 'fill="url(#ring)"')}`;

/** One osmanthus petal, tip up; three shapes keep a burst from looking stamped. */
const PETALS = [
  'M0 17C-12 12-14-4-6-15C-2-19 2-19 6-15C14-4 12 12 0 17Z',
  'M-2 17C-15 8-13-6-3-16C2-19 8-16 9-9C11 2 8 12-2 17Z',
  'M0 15C-8 13-17 5-14-5C-11-14-3-12 0-6C3-12 11-14 14-5C17 5 8 13 0 15Z',
] as const;

/** The nth of the three. */
export const petalArt = (at: number): string =>
  `<defs>${linear(
    'gold',
    [-8, -16, 8, 16],
    [
      { at: 0, color: '#FFF3B8' },
      { at: 0.5, color: '#FFCF57' },
      { at: 1, color: '#E2922A' },
    ],
  )}</defs>` +
  path(PETALS[at]!, 'fill="url(#gold)"') +
  path(
    'M0 12C-1 4-1-2 0-8',
    'fill="none" stroke="#FFF8D8" stroke-width="1.8" stroke-linecap="round" opacity="0.8"',
  );

const petal = (at: number): Picture => square(`petal-${at}`, 20, 1.6, petalArt(at));

const spark =
  soft('halo', '#FFE9B0', 0.5) +
  circle(0, 0, 40, 'fill="url(#halo)" transform="scale(0.62)"') +
  path('M0-38C2.5-8 8-2.5 38 0C8 2.5 2.5 8 0 38C-2.5 8-8 2.5-38 0C-8-2.5-2.5-8 0-38Z', 'fill="#FFFDF2"');

const dot =
  soft('halo', '#FFD98A', 0.8) +
  circle(0, 0, 64, 'fill="url(#halo)" transform="scale(0.46)"') +
  circle(0, 0, 11, 'fill="#FFF6DC"') +
  circle(0, 0, 11, `fill="none" stroke="${GOLD}" stroke-width="2.5"`);

/** Twisted silk, 64 units long, the twist ending where it began so that it tiles. */
const thread =
  `<defs>${linear(
    'silk',
    [0, -4, 0, 4],
    [
      { at: 0, color: '#FF8A72' },
      { at: 0.4, color: SILK },
      { at: 1, color: '#9E1F2C' },
    ],
  )}</defs><rect x="0" y="-3.4" width="64" height="6.8" fill="url(#silk)"/>` +
  Array.from({ length: 10 }, (_, at) =>
    path(`M${at * 8 - 8} 3.4L${at * 8} -3.4`, 'stroke="#FFC0A8" stroke-width="1.5" opacity="0.75"'),
  ).join('');

export const effectPictures = (): Picture[] => [
  square('glow', 64, 1, soft('glow', '#FFFFFF', 1) + circle(0, 0, 64, 'fill="url(#glow)"')),
  square('ring', 64, 1.6, ringContent),
  ...PETALS.map((_, at) => petal(at)),
  square('spark', 40, 1.2, spark),
  square('dot', 32, 1.6, dot),
  {
    name: 'fx/guide',
    box: [-8, -16, 16, 32],
    density: 1.6,
    whole: true,
    content: '<rect x="-3.5" y="-13" width="7" height="26" rx="3.5" fill="#FFF3DC"/>',
  },
  {
    name: 'fx/shadow',
    box: [-64, -24, 128, 48],
    density: 1,
    whole: true,
    content: `<defs>${radial('s', 0, 0, 1, [
      { at: 0, color: '#0A0E28', opacity: 0.75 },
      { at: 0.5, color: '#0A0E28', opacity: 0.4 },
      { at: 1, color: '#0A0E28', opacity: 0 },
    ])}</defs>${ellipse(0, 0, 1, 1, 'fill="url(#s)" transform="scale(64 24)"')}`,
  },
  { name: 'fx/thread', box: [0, -6, 64, 12], density: 2, whole: true, content: thread },
  {
    name: 'fx/white',
    box: [0, 0, 8, 8],
    density: 1,
    whole: true,
    content: '<rect width="8" height="8" fill="#FFFFFF"/>',
  },
];
