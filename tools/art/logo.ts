import { PLUM } from './color.ts';
import { DRAWN_TEXTS } from './drawn-texts.ts';
import type { Picture } from './picture.ts';
import { circle, ellipse, group, linear, radial } from './svg.ts';

const letter = (text: string, x: number, attributes: string): string =>
  `<text x="${x}" y="56" font-family="Ma Shan Zheng" font-size="160" text-anchor="middle" ${attributes}>${text}</text>`;

const [FIRST, SECOND] = DRAWN_TEXTS.logo;

const both = (attributes: string): string => letter(FIRST, -74, attributes) + letter(SECOND, 76, attributes);

const MOON = { x: 77, y: -2, r: 80 } as const;

const moon = [
  `<defs>${radial('moon', MOON.x - 22, MOON.y - 28, 122, [
    { at: 0, color: '#FFF9E0' },
    { at: 0.5, color: '#FFE8A4' },
    { at: 1, color: '#FFBE55' },
  ])}</defs>`,
  circle(MOON.x, MOON.y, MOON.r, 'fill="url(#moon)"'),
  group(
    'fill="#E9B85E" opacity="0.55"',
    ellipse(MOON.x + 63, MOON.y + 20, 8, 18, 'transform="rotate(-12 140 18)"'),
    ellipse(MOON.x - 67, MOON.y + 18, 7, 14, 'transform="rotate(16 10 16)"'),
    ellipse(MOON.x + 8, MOON.y - 68, 18, 6, ''),
    ellipse(MOON.x + 6, MOON.y + 69, 15, 6, ''),
    ellipse(MOON.x - 52, MOON.y - 46, 9, 7, 'transform="rotate(-40 25 -48)"'),
  ),
];

/** 团圆 in brush, the moon shining out of the frame of 圆. */
export const logoPicture = (): Picture => ({
  name: 'logo',
  box: [-180, -110, 360, 220],
  density: 2,
  content: [
    ...moon,
    `<defs>${linear(
      'ink',
      [0, -80, 0, 80],
      [
        { at: 0, color: '#FFFDF6' },
        { at: 0.5, color: '#FFF1D2' },
        { at: 1, color: '#FFD58E' },
      ],
    )}</defs>`,
    group(
      'transform="translate(0 4.5)" opacity="0.85"',
      both(`fill="${PLUM}" stroke="${PLUM}" stroke-width="6" stroke-linejoin="round"`),
    ),
    both(`fill="${PLUM}" stroke="${PLUM}" stroke-width="6" stroke-linejoin="round"`),
    both('fill="url(#ink)"'),
  ].join(''),
});
