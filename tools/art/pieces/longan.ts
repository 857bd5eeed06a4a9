import { mix } from '../color.ts';
import { circle, group, path, radial, scatter } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const SHELL = '#C4935A';
const TORN = 'M-104 30L-84 44L-66 32L-48 50L-28 38L-8 54L12 40L32 53L52 38L70 48L86 32L104 40V110H-104Z';

const stone =
  `<defs>${radial('stone', 0, 0, 1, [
    { at: 0, color: '#4A2420', opacity: 0.92 },
    { at: 0.62, color: '#5C2E26', opacity: 0.85 },
    { at: 0.84, color: '#8A5A48', opacity: 0.4 },
    { at: 1, color: '#B98A70', opacity: 0 },
  ])}</defs>` +
  circle(0, 0, 1, 'fill="url(#stone)" transform="translate(8 -50) scale(37 33)"') +
  path(
    'M-8-62C-2-70 10-72 18-68',
    'fill="none" stroke="#FFE9D6" stroke-width="5" stroke-linecap="round" opacity="0.55"',
  );

const freckles = scatter(22, 7).map((value, at) =>
  circle(
    -88 + at * 8.4,
    62 + value * 34,
    2 + (at % 3),
    `fill="${mix(SHELL, '#6B3F22', 0.6)}" opacity="0.45"`,
  ),
);

const shell =
  `<defs>${radial('shell', 0, 0, 104, [
    { at: 0, color: '#E0B67A' },
    { at: 0.7, color: SHELL },
    { at: 1, color: '#9A6636' },
  ])}</defs>` +
  path(TORN, 'fill="#7A4A2A" opacity="0.35" transform="translate(0 -5)"') +
  path(TORN, 'fill="url(#shell)" stroke="#FBE6BE" stroke-width="4.5" stroke-linejoin="round"') +
  group('', ...freckles);

export const longan: PieceArt = {
  face: { y: 0.03, gap: 0.29, eyeScale: 0.115, mouthY: 0.135, mouthScale: 0.15, eyes: 'open', mouth: 'flat' },
  body: makeBody({ color: '#FFF3E4', edge: '#9A6A44' }, stone, blush(43, 21, 17, 0.6), shell),
  light: 'pearl',
};
