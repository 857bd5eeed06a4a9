import { PLUM } from './color.ts';
import type { Picture } from './picture.ts';
import { blur, circle, group, radial } from './svg.ts';

const letter = (text: string, x: number, y: number, attributes: string): string =>
  `<text x="${x}" y="${y}" font-family="Ma Shan Zheng" font-size="150" text-anchor="middle" ${attributes}>${text}</text>`;

const both = (attributes: string): string =>
  letter('团', -70, 52, attributes) + letter('圆', 72, 52, attributes);

/** 团圆 in brush, the moon shining out of the frame of 圆. */
export const logoPicture = (): Picture => ({
  name: 'logo',
  box: [-180, -110, 360, 220],
  density: 2.4,
  content:
    `<defs>${radial('moon', 72, 0, 62, [
      { at: 0, color: '#FFFDF0' },
      { at: 0.7, color: '#FFEDB4' },
      { at: 1, color: '#FFD978' },
    ])}${radial('halo', 72, 0, 110, [
      { at: 0.45, color: '#FFD98A', opacity: 0.6 },
      { at: 0.7, color: '#FFC46A', opacity: 0.2 },
      { at: 1, color: '#FFB45C', opacity: 0 },
    ])}${blur('soft', 3)}</defs>` +
    circle(72, 0, 110, 'fill="url(#halo)"') +
    circle(72, 0, 60, 'fill="url(#moon)"') +
    group(
      'filter="url(#soft)" opacity="0.55" transform="translate(0 4)"',
      both(`fill="${PLUM}" stroke="${PLUM}" stroke-width="5"`),
    ) +
    both(`fill="${PLUM}" stroke="${PLUM}" stroke-width="7" stroke-linejoin="round"`) +
    both('fill="#FFF3DC"'),
});
