import { PLUM } from './color.ts';
import type { Picture } from './picture.ts';
import { circle, ellipse, group, linear, radial } from './svg.ts';

const letter = (text: string, x: number, attributes: string): string =>
  `<text x="${x}" y="56" font-family="Ma Shan Zheng" font-size="160" text-anchor="middle" ${attributes}>${text}</text>`;

const both = (attributes: string): string => letter('团', -74, attributes) + letter('圆', 76, attributes);

const MOON = { x: 77, y: -2, r: 67 } as const;

const moon = [
  `<defs>${radial('moon', MOON.x - 16, MOON.y - 20, 100, [
    { at: 0, color: '#FFFDF2' },
    { at: 0.55, color: '#FFEFB8' },
    { at: 1, color: '#FFCB62' },
  ])}</defs>`,
  circle(MOON.x, MOON.y, MOON.r, 'fill="url(#moon)"'),
  group(
    'fill="#EBC878" opacity="0.6"',
    ellipse(MOON.x + 44, MOON.y + 30, 13, 18, 'transform="rotate(24 121 28)"'),
    ellipse(MOON.x - 46, MOON.y + 34, 10, 7, ''),
    ellipse(MOON.x + 10, MOON.y + 56, 15, 6, ''),
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
