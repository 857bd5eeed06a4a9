import type { Picture } from './picture.ts';
import { circle, ellipse, group, linear, path, polar, radial, scatter } from './svg.ts';

/** A lucky cloud's head: a curl that rolls in on itself. */
const curl = (x: number, y: number, r: number, flip: 1 | -1): string =>
  path(
    `M${-r} 0A${r} ${r} 0 0 1 ${r} 0A${r * 0.72} ${r * 0.72} 0 0 1 ${-r * 0.44} 0A${r * 0.46} ${r * 0.46} 0 0 1 ${r * 0.46} 0`,
    `transform="translate(${x} ${y}) scale(${flip} 1)"`,
  );

interface CloudShape {
  readonly paper: string;
  readonly edge: string;
  /** Centre x, centre y and radius of each billow. */
  readonly billows: readonly (readonly [number, number, number])[];
}

const CLOUDS: readonly CloudShape[] = [
  {
    paper: '#2B3570',
    edge: '#46539A',
    billows: [
      [60, 120, 52],
      [132, 84, 64],
      [226, 104, 56],
      [310, 72, 60],
      [392, 112, 54],
      [446, 130, 40],
    ],
  },
  {
    paper: '#37407E',
    edge: '#5765AE',
    billows: [
      [46, 124, 46],
      [116, 100, 54],
      [190, 66, 58],
      [276, 98, 60],
      [360, 86, 62],
      [434, 118, 48],
    ],
  },
  {
    paper: '#48508F',
    edge: '#7480C4',
    billows: [
      [54, 116, 50],
      [130, 96, 50],
      [214, 112, 48],
      [290, 70, 64],
      [372, 104, 52],
      [440, 122, 42],
    ],
  },
];

/** Billows over one long flat foot with round ends. */
const outline = (billows: CloudShape['billows']): string =>
  `${billows.map(([x, y, r]) => `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`).join('')}M34 116H452A27 27 0 0 1 452 170H34A27 27 0 0 1 34 116Z`;

const cloud = ({ paper, edge, billows }: CloudShape, at: number): Picture => ({
  name: `cloud/${at}`,
  box: [0, 0, 490, 176],
  density: 1.25,
  content:
    `<defs>${linear(
      'fade',
      [0, 20, 0, 176],
      [
        { at: 0, color: '#FFFFFF' },
        { at: 0.62, color: '#FFFFFF' },
        { at: 1, color: '#FFFFFF', opacity: 0 },
      ],
    )}<mask id="low"><rect width="490" height="176" fill="url(#fade)"/></mask><clipPath id="shape"><path d="${outline(billows)}"/></clipPath></defs>` +
    group(
      'mask="url(#low)"',
      path(outline(billows), `fill="${paper}"`),
      group(
        'clip-path="url(#shape)"',
        group('transform="translate(0 3.4)"', ...billowFaces(billows, paper, edge)),
      ),
      group(
        `fill="none" stroke="${edge}" stroke-width="3" stroke-linecap="round" opacity="0.75"`,
        ...billows.map(([x, y, r], index) => curl(x, y + 4, r * 0.66, index % 2 === 0 ? 1 : -1)),
      ),
    ),
});

/** Each billow lies over the one before it, with its own lit upper edge. */
const billowFaces = (billows: CloudShape['billows'], paper: string, edge: string): string[] =>
  billows.flatMap(([x, y, r]) => [
    circle(x, y - 3.4, r, `fill="${edge}"`),
    circle(x, y, r, `fill="${paper}"`),
  ]);

const osmanthus = (x: number, y: number, size: number, turn: number): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    ...[0, 90, 180, 270].map((at) =>
      ellipse(0, -6, 4.8, 6.2, `fill="url(#petal)" transform="rotate(${at})"`),
    ),
    circle(0, 0, 2.4, 'fill="#D9772A"'),
  );

const cluster = (x: number, y: number, count: number, seed: number): string => {
  const spread = scatter(count * 3, seed);
  return Array.from({ length: count }, (_, at) => {
    const place = polar(at * 2.4, 4 + 15 * Math.sqrt(at / count));
    return osmanthus(x + place.x, y + place.y, 0.8 + spread[at]! * 0.5, spread[at + count]! * 90);
  }).join('');
};

const leafShape = 'M0 0C14-20 44-26 74-8C52 12 18 16 0 0Z';
const leaf = (x: number, y: number, turn: number, size: number, tone: 0 | 1): string =>
  group(
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`,
    path(leafShape, `fill="url(#leaf${tone})"`),
    path(
      'M4 0C26-6 48-8 66-7',
      'fill="none" stroke="#8FC0A0" stroke-width="1.6" stroke-linecap="round" opacity="0.5"',
    ),
  );

const branchDefs = `<defs>${radial('petal', 0, -6, 8, [
  { at: 0, color: '#FFE9A0' },
  { at: 1, color: '#F0B03C' },
])}${linear(
  'leaf0',
  [0, -20, 60, 14],
  [
    { at: 0, color: '#3F7A68' },
    { at: 1, color: '#1F4A54' },
  ],
)}${linear(
  'leaf1',
  [0, -20, 60, 14],
  [
    { at: 0, color: '#2C5A66' },
    { at: 1, color: '#1C3358' },
  ],
)}</defs>`;

const wood = (d: string, width: number): string =>
  path(d, `fill="none" stroke="#3A2A48" stroke-width="${width}" stroke-linecap="round"`) +
  path(
    d,
    `fill="none" stroke="#6A4A62" stroke-width="${width * 0.4}" stroke-linecap="round" transform="translate(-0.6 -1.4)"`,
  );

const branch = [
  branchDefs,
  leaf(40, 34, 64, 0.9, 1),
  leaf(96, 40, 86, 0.9, 1),
  leaf(150, 58, 40, 0.85, 1),
  wood('M-10 6C50 10 96 30 140 60C166 78 184 100 192 128', 6),
  wood('M70 22C82 48 84 74 76 104', 4),
  wood('M126 50C150 44 172 44 196 52', 3),
  leaf(22, 6, 28, 0.95, 0),
  leaf(78, 70, 152, 0.75, 0),
  leaf(76, 100, 70, 0.9, 0),
  leaf(112, 36, -22, 0.8, 0),
  leaf(190, 124, 62, 0.8, 0),
  leaf(176, 92, 148, 0.7, 0),
  leaf(194, 52, 8, 0.7, 0),
  cluster(66, 30, 8, 3),
  cluster(82, 84, 7, 5),
  cluster(136, 62, 9, 9),
  cluster(184, 104, 7, 13),
  cluster(20, 14, 5, 17),
].join('');

const lantern = [
  `<defs>${radial('flame', 0, 6, 46, [
    { at: 0, color: '#FFE9A8' },
    { at: 0.45, color: '#FF9A48' },
    { at: 1, color: '#C9302A' },
  ])}</defs>`,
  path('M0-110V-40', 'stroke="#E8B33F" stroke-width="2.4"'),
  ellipse(0, 0, 46, 38, 'fill="url(#flame)"'),
  ...[14, 31].map((rx) =>
    ellipse(0, 0, rx, 38, 'fill="none" stroke="#8E1622" stroke-width="2" opacity="0.45"'),
  ),
  '<rect x="-20" y="-43" width="40" height="9" rx="3" fill="#E8B33F"/><rect x="-17" y="33" width="34" height="8" rx="3" fill="#E8B33F"/>',
  group(
    'stroke="#E0483E" stroke-width="2.6" stroke-linecap="round"',
    ...[-8, -3, 3, 8].map((x) => path(`M${x} 42V${70 - Math.abs(x)}`, '')),
  ),
  ellipse(-20, -16, 9, 5, 'fill="#FFFFFF" opacity="0.55" transform="rotate(-36 -20 -16)"'),
].join('');

export const scenePictures = (): Picture[] => [
  ...CLOUDS.map(cloud),
  { name: 'branch/left', box: [-10, -6, 270, 206], density: 1.6, content: branch },
  {
    name: 'branch/right',
    box: [-250, -6, 260, 206],
    density: 1.6,
    content: group('transform="scale(-0.92 1) rotate(6)"', branch),
  },
  { name: 'lantern', box: [-52, -112, 104, 190], density: 1.6, content: lantern, whole: true },
];
