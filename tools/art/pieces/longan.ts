import { mix } from '../color.ts';
import { circle, ellipse, group, path, polar, radial, scatter } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const SHELL = '#BE8442';
const WINDOW = { y: 6, r: 78 } as const;
const LOBES = 9;

/** The opening in the shell: peeled by hand, in a few soft bites of unlike size. */
const bite = scatter(LOBES, 11);
const peeled = Array.from({ length: LOBES }, (_, at) => {
  const start = (at / LOBES) * Math.PI * 2 - 1.2;
  const end = ((at + 1) / LOBES) * Math.PI * 2 - 1.2;
  const corner = polar(start, WINDOW.r - 7);
  const top = polar((start + end) / 2, WINDOW.r + 6 + bite[at]! * 9);
  const next = polar(end, WINDOW.r - 7);
  const from = at === 0 ? `M${corner.x} ${corner.y + WINDOW.y}` : '';
  return `${from}Q${top.x} ${top.y + WINDOW.y} ${next.x} ${next.y + WINDOW.y}`;
}).join('');

/** Leather: small scales, and the freckles between them. */
const scales = scatter(80, 7)
  .slice(0, 40)
  .map((value, at) => {
    const { x, y } = polar(at * 2.39996, 84 + value * 11);
    return circle(x, y, 2.2 + (at % 3), `fill="${mix(SHELL, '#4E2A12', 0.7)}" opacity="0.42"`);
  });

const flesh =
  `<defs>${radial('flesh', -8, WINDOW.y - 6, WINDOW.r + 10, [
    { at: 0, color: '#FFFDF8' },
    { at: 0.62, color: '#FBF1E6' },
    { at: 0.88, color: '#E9D3BC' },
    { at: 1, color: '#D2AE88' },
  ])}<clipPath id="peel"><path d="${peeled}Z"/></clipPath></defs>` +
  path(`${peeled}Z`, 'fill="#4E2A12" opacity="0.7" transform="translate(0 -3.5)"') +
  path(`${peeled}Z`, 'fill="url(#flesh)"');

/** The seed, seen through the flesh: the dragon's eye, half under the shell like a fringe. */
const seed = group(
  'clip-path="url(#peel)"',
  `<defs><filter id="veil" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="2.2"/></filter></defs>`,
  ellipse(0, -50, 38, 31, 'fill="#C79A72" opacity="0.55" filter="url(#veil)"'),
  ellipse(0, -52, 32, 26, 'fill="#4A2018" filter="url(#veil)"'),
  path(
    'M-20-47C-12-34 8-33 17-44',
    'fill="none" stroke="#8A4A34" stroke-width="4" stroke-linecap="round" opacity="0.8"',
  ),
  ellipse(-13, -54, 6, 3.6, 'fill="#FFF3E4" opacity="0.85" transform="rotate(-24 -13 -54)"'),
);

const lip = path(`${peeled}Z`, 'fill="none" stroke="#F0C88A" stroke-width="4.5" stroke-linejoin="round"');

export const longan: PieceArt = {
  face: { y: 0.05, gap: 0.27, eyeScale: 0.12, mouthY: 0.165, mouthScale: 0.13, eyes: 'open', mouth: 'flat' },
  body: makeBody(
    { color: SHELL, edge: '#5E3414' },
    group('', ...scales),
    flesh,
    seed,
    lip,
    blush(40, 25, 15, 0.65),
  ),
  light: 'husk',
};
