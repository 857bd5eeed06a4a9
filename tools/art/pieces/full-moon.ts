import { circle, ellipse, group, path, radial } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const SEA = '#E6CB78';

/** The jade rabbit, upright in profile, at home in the upper seas. */
const RABBIT =
  'M30-28C20-34 14-46 20-56C14-70 12-86 22-90C30-90 32-76 32-64C36-76 44-86 51-80C56-74 48-62 41-56C47-50 48-42 44-36C58-32 70-20 68-4C74-6 80-2 78 4C76 10 68 9 65 6C58 14 40 14 28 12C22 12 20 6 26 4C22-6 24-18 30-28Z';

const seas = group(
  `fill="${SEA}"`,
  ellipse(-52, -44, 27, 20, 'transform="rotate(-30 -52 -44)" opacity="0.75"'),
  ellipse(-22, -70, 14, 9, 'opacity="0.6"'),
  ellipse(-74, -2, 11, 17, 'opacity="0.55"'),
  ellipse(-52, 62, 20, 13, 'transform="rotate(24 -52 62)" opacity="0.6"'),
  ellipse(36, 70, 26, 11, 'transform="rotate(-18 36 70)" opacity="0.55"'),
  circle(0, 84, 6, 'opacity="0.5"'),
  circle(78, 34, 8, 'opacity="0.5"'),
  circle(-8, -46, 5, 'opacity="0.5"'),
);

const halo = `<defs>${radial('halo', 0, 0, 95, [
  { at: 0.8, color: '#FFFBE6', opacity: 0 },
  { at: 0.95, color: '#FFFBE6', opacity: 0.75 },
  { at: 1, color: '#FFFBE6', opacity: 0.4 },
])}</defs>${circle(0, 0, 95, 'fill="url(#halo)"')}`;

export const fullMoon: PieceArt = {
  face: {
    y: 0.07,
    gap: 0.26,
    eyeScale: 0.085,
    mouthY: 0.18,
    mouthScale: 0.14,
    eyes: 'closed',
    mouth: 'smile',
  },
  body: makeBody(
    { color: '#FFF7CE', edge: '#E6C26E' },
    seas,
    path(RABBIT, `fill="${SEA}" opacity="0.95" transform="translate(-4 -4) scale(0.92)"`),
    circle(36, -46, 2.6, 'fill="#FFF7D6" opacity="0.9"'),
    halo,
    blush(40, 31, 16, 0.5),
  ),
  light: 'moon',
};
