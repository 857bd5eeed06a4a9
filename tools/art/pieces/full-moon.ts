import { circle, ellipse, group, path, radial } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const SEA = '#E9C873';
const SEA_DEEP = '#DDB65C';

/** The jade rabbit, upright in profile, at home in the upper seas. */
const RABBIT =
  'M30-28C20-34 14-46 20-56C14-70 12-86 22-90C30-90 32-76 32-64C36-76 44-86 51-80C56-74 48-62 41-56C47-50 48-42 44-36C58-32 70-20 68-4C74-6 80-2 78 4C76 10 68 9 65 6C58 14 40 14 28 12C22 12 20 6 26 4C22-6 24-18 30-28Z';

const light = `<defs>${radial('shine', -12, -16, 92, [
  { at: 0, color: '#FFFFF4' },
  { at: 0.5, color: '#FFFBDE', opacity: 0.8 },
  { at: 1, color: '#FFEFAE', opacity: 0 },
])}</defs>${circle(0, 0, 95, 'fill="url(#shine)"')}`;

const seas =
  '<defs><filter id="soft" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="1.7"/></filter></defs>' +
  group(
    `filter="url(#soft)" fill="${SEA}"`,
    path(
      'M-84-24C-92-50-66-74-44-66C-28-62-30-46-40-40C-34-30-48-16-60-22C-68-12-80-12-84-24Z',
      'opacity="0.62"',
    ),
    path('M-20-86C-10-92 4-88 2-78C-2-70-20-70-24-76C-26-80-24-84-20-86Z', 'opacity="0.5"'),
    path('M-74 44C-66 34-48 40-44 52C-38 60-46 72-56 70C-68 70-82 56-74 44Z', 'opacity="0.5"'),
    path('M18 74C28 62 56 58 62 66C64 76 40 88 26 86C18 84 14 80 18 74Z', 'opacity="0.5"'),
    ellipse(-86, 14, 7, 13, 'opacity="0.45"'),
    ellipse(84, 34, 7, 10, 'opacity="0.45"'),
  );

const crater = (x: number, y: number, r: number): string =>
  circle(x, y, r, `fill="${SEA_DEEP}" opacity="0.42"`) +
  circle(x + r * 0.16, y + r * 0.22, r * 0.8, `fill="${SEA}" opacity="0.7"`);

const rabbit =
  path(RABBIT, 'fill="#FFFDF0" opacity="0.75" transform="translate(0.4 -12.4) scale(0.86)"') +
  path(RABBIT, `fill="${SEA_DEEP}" transform="translate(-1 -14) scale(0.86)"`) +
  circle(36, -53, 2.5, 'fill="#FFF7D6"') +
  path('M45-14C49-22 55-26 59-23', 'fill="none" stroke="#F3DA94" stroke-width="2.6" stroke-linecap="round"');

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
    { color: '#FFF0B4', edge: '#EFC66A' },
    light,
    seas,
    crater(-8, -52, 6),
    crater(-30, 78, 5),
    crater(74, 58, 4),
    crater(-74, -2, 4.4),
    crater(0, 88, 3.4),
    rabbit,
    blush(40, 31, 16, 0.6),
  ),
  light: 'moon',
  tolerance: 1,
};
