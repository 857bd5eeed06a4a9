import { circle, group, linear, path, scatter } from '../svg.ts';
import { blush, makeBody, type PieceArt } from './piece.ts';

const jitter = scatter(420, 19);

/** Pores on a loose spiral, thinner in the middle where the face is. */
const pores = Array.from({ length: 130 }, (_, at) => {
  const out = 22 + 74 * Math.sqrt((at + 1) / 130);
  const turn = at * 2.39996 + jitter[at]! * 0.5;
  const dim = out < 52 ? 0.16 : 0.34;
  const x = Math.cos(turn) * out;
  const y = Math.sin(turn) * out;
  const size = 1.7 + jitter[at + 140]! * 1.6;
  return (
    circle(x, y, size, `fill="#6E7A1E" opacity="${dim}"`) +
    circle(x + 0.9, y + 1.3, size * 0.7, `fill="#FFF6A8" opacity="${dim * 0.8}"`)
  );
});

const LEAF = 'M6-70C20-92 56-98 84-58C62-40 24-42 6-70Z';
const leaf =
  `<defs>${linear(
    'leaf',
    [10, -90, 70, -44],
    [
      { at: 0, color: '#7CC06A' },
      { at: 1, color: '#2F7A4C' },
    ],
  )}</defs>` +
  path(LEAF, 'fill="#5A6A22" opacity="0.4" transform="translate(-1 6)"') +
  path(LEAF, 'fill="url(#leaf)" stroke="#23603E" stroke-width="2.5"') +
  path(
    'M8-70C30-74 56-68 78-59M34-72L46-84M48-69L62-78M38-71L50-58M54-67L66-55',
    'fill="none" stroke="#BFE6A4" stroke-width="2.6" stroke-linecap="round" opacity="0.75"',
  ) +
  path('M-8-72C-6-84 0-90 6-96L16-90C8-84 8-78 8-70Z', 'fill="#7A6A34" stroke="#54481F" stroke-width="2"');

export const pomelo: PieceArt = {
  face: { y: 0.05, gap: 0.27, eyeScale: 0.095, mouthY: 0.17, mouthScale: 0.17, eyes: 'open', mouth: 'smile' },
  body: makeBody(
    { color: '#F6E25A', edge: '#64741E' },
    `<defs>${linear(
      'green',
      [0, -95, 0, 95],
      [
        { at: 0, color: '#8FB43C', opacity: 0.85 },
        { at: 0.46, color: '#D8D058', opacity: 0.05 },
        { at: 1, color: '#C2BE42', opacity: 0.45 },
      ],
    )}</defs>`,
    circle(0, 0, 95, 'fill="url(#green)"'),
    group('', ...pores),
    leaf,
    blush(41, 27, 16, 0.55),
  ),
  light: 'peel',
  tolerance: 1,
};
