import { BLUSH, PLUM } from './color.ts';
import type { Picture } from './picture.ts';
import { circle, ellipse, linear, path } from './svg.ts';

const ball = (rx: number, ry: number): string =>
  `<defs>${linear(
    'iris',
    [0, -ry, 0, ry],
    [
      { at: 0, color: '#2A1426' },
      { at: 0.6, color: PLUM },
      { at: 1, color: '#6B3A55' },
    ],
  )}</defs>${ellipse(0, 0, rx, ry, 'fill="url(#iris)"')}`;

const line = (d: string, width = 7): string =>
  path(
    d,
    `fill="none" stroke="${PLUM}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`,
  );

const EYES: Readonly<Record<string, string>> = {
  open:
    ball(18, 23) + circle(-5.5, -9, 7.2, 'fill="#FFFFFF"') + circle(6, 9, 3, 'fill="#FFFFFF" opacity="0.55"'),
  closed: line('M-19-2C-12 9 12 9 19-2', 7.5),
  happy: line('M-19 8C-13-13 13-13 19 8', 8),
  wide:
    circle(0, 0, 25.5, `fill="#FFFFFF" stroke="${PLUM}" stroke-width="3" stroke-opacity="0.5"`) +
    ball(17.5, 18.5) +
    circle(-5.5, -7, 6.8, 'fill="#FFFFFF"') +
    circle(6, 7, 2.6, 'fill="#FFFFFF" opacity="0.5"'),
  sparkle:
    ball(21, 25) +
    path('M-4-20C-2-11 0-9 9-6C0-3-2-1-4 8C-6-1-8-3-17-6C-8-9-6-11-4-20Z', 'fill="#FFFFFF"') +
    circle(9, 11, 4.4, 'fill="#FFD98A"') +
    circle(-8, 15, 2.4, 'fill="#FFFFFF" opacity="0.7"'),
  sleepy: line('M-20-2C-13 13 13 13 20-2', 8) + line('M-19 3L-25 9M19 3L25 9', 5),
};

const TONGUE = ellipse(0, 16, 12, 9, `fill="${BLUSH}"`);
const TEETH = path('M-26-12H26V-1C12 3-12 3-26-1Z', 'fill="#FFF8EE"');

const cave = (d: string, ...inside: readonly string[]): string =>
  `<defs><clipPath id="lips"><path d="${d}"/></clipPath></defs>` +
  path(d, 'fill="#5A1F33"') +
  `<g clip-path="url(#lips)">${TONGUE}${inside.join('')}</g>` +
  path(d, `fill="none" stroke="${PLUM}" stroke-width="5" stroke-linejoin="round"`);

const MOUTHS: Readonly<Record<string, string>> = {
  smile: line('M-20-5C-13 10 13 10 20-5'),
  open: cave('M-20-8C-10-5 10-5 20-8C22 12 10 20 0 20C-10 20-22 12-20-8Z'),
  grin: cave('M-24-10C-12-5 12-5 24-10C25 11 13 21 0 21C-13 21-25 11-24-10Z', TEETH),
  flat: line('M-11 1C-4 4 4 4 11 1'),
  worry: line('M-18 7C-12-8-4-4 0 1C4 6 12 8 18-5', 6.5),
  o:
    path(
      'M0-13C10-13 13-5 13 1C13 9 8 14 0 14C-8 14-13 9-13 1C-13-5-10-13 0-13Z',
      `fill="#5A1F33" stroke="${PLUM}" stroke-width="5"`,
    ) + ellipse(0, 8, 7, 4, `fill="${BLUSH}"`),
};

const facePicture = (name: string, content: string): Picture => ({
  name,
  box: [-32, -32, 64, 64],
  density: 1,
  content,
  whole: true,
});

export const facePictures = (): Picture[] => [
  ...Object.entries(EYES).map(([name, content]) => facePicture(`eye/${name}`, content)),
  ...Object.entries(MOUTHS).map(([name, content]) => facePicture(`mouth/${name}`, content)),
];
