import { ellipse, group, linear, path, polar, radial } from '../svg.ts';

const PETAL = 'M0 0C-13-10-15-34 0-50C15-34 13-10 0 0Z';

const defs = `<defs>${linear(
  'lotus',
  [0, -50, 0, 0],
  [
    { at: 0, color: '#F2748E' },
    { at: 0.4, color: '#FFB3B4' },
    { at: 1, color: '#FFF0DC' },
  ],
)}${linear(
  'lotusBack',
  [0, -50, 0, 0],
  [
    { at: 0, color: '#C84E78' },
    { at: 1, color: '#EE9AA4' },
  ],
)}${radial('pad', -8, -6, 62, [
  { at: 0, color: '#5E9A86' },
  { at: 0.6, color: '#377468' },
  { at: 1, color: '#214C56' },
])}</defs>`;

const petal = (turn: number, size: number, back: boolean): string =>
  path(
    PETAL,
    `fill="url(#${back ? 'lotusBack' : 'lotus'})" stroke="#B04470" stroke-width="0.9" stroke-linejoin="round" transform="rotate(${turn}) scale(${size})"`,
  );

const bloom = (x: number, y: number, size: number, turn: number): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    ...[-74, 74, -38, 38, 0].map((at) => petal(at, 1, true)),
    ellipse(0, -16, 13, 9, 'fill="#F4C24A"'),
    ...[-62, 62, -32, 32].map((at) => petal(at, 0.84, false)),
    petal(-12, 0.66, false),
    petal(14, 0.62, false),
  );

const bud = (x: number, y: number, size: number, turn: number): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    petal(-16, 0.9, true),
    petal(16, 0.9, true),
    petal(0, 1, false),
  );

const stem = (d: string): string =>
  path(d, 'fill="none" stroke="#1E4650" stroke-width="4.4" stroke-linecap="round"') +
  path(
    d,
    'fill="none" stroke="#5E9A86" stroke-width="1.5" stroke-linecap="round" transform="translate(-0.6 -1)"',
  );

/** A leaf seen from a little above: a wavy round with veins from its middle. */
const pad = (x: number, y: number, size: number, turn: number): string => {
  const edge = [...Array(14).keys()].map((at) => polar((at / 14) * Math.PI * 2, at % 2 === 0 ? 56 : 51));
  const outline = edge
    .map((to, at) => {
      const next = edge[(at + 1) % edge.length]!;
      return `${at === 0 ? 'M' : ''}${at === 0 ? `${to.x} ${to.y}` : ''}Q${to.x * 1.1} ${to.y * 1.1} ${(to.x + next.x) / 2} ${(to.y + next.y) / 2}`;
    })
    .join('');
  const veins = [...Array(9).keys()].map((at) => {
    const tip = polar((at / 9) * Math.PI * 2 + 0.2, 45);
    return `M0 0L${tip.x} ${tip.y}`;
  });
  return group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size} ${size * 0.62})"`,
    path(`${outline}Z`, 'fill="url(#pad)" stroke="#173C48" stroke-width="1.6" stroke-linejoin="round"'),
    path(
      veins.join(''),
      'fill="none" stroke="#8CC0A4" stroke-width="1.6" stroke-linecap="round" opacity="0.55"',
    ),
  );
};

/** Lotus, leaning in from the water's edge. */
export const lotusTwig = [
  defs,
  stem('M-10 70C40 62 96 66 128 96'),
  stem('M-10 40C60 20 130 24 196 58'),
  stem('M-10 22C30 12 66 14 88 26'),
  pad(26, 104, 0.95, 12),
  pad(30, 30, 0.8, -14),
  bloom(126, 98, 0.98, 24),
  bud(196, 60, 0.74, 62),
  bloom(88, 30, 0.6, 12),
].join('');
