import type { Picture } from './picture.ts';
import { circle, group, linear, path } from './svg.ts';

/** A lucky cloud's head: a curl that rolls in on itself. */
const curl = (x: number, y: number, r: number, flip: 1 | -1): string =>
  path(
    `M${-r} 0A${r} ${r} 0 0 1 ${r} 0A${r * 0.72} ${r * 0.72} 0 0 1 ${-r * 0.44} 0A${r * 0.46} ${r * 0.46} 0 0 1 ${r * 0.46} 0`,
    `transform="translate(${x} ${y}) scale(${flip} 1)"`,
  );

/** White where the moon catches it; the game tints each layer. Grey is what shade leaves of every sky's paper. */
const EDGE = '#FFFFFF';
const PAPER = '#9FA1B9';

interface CloudShape {
  /** Centre x, centre y and radius of each billow. */
  readonly billows: readonly (readonly [number, number, number])[];
}

const CLOUDS: readonly CloudShape[] = [
  {
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

const cloud = ({ billows }: CloudShape, at: number): Picture => ({
  name: `cloud/${at}`,
  box: [0, 0, 490, 176],
  density: 1.25,
  content:
    `<defs>${linear(
      'fade',
      [0, 20, 0, 176],
      [
        { at: 0, color: '#FFFFFF' },
        { at: 0.52, color: '#FFFFFF' },
        { at: 0.93, color: '#FFFFFF', opacity: 0 },
      ],
    )}<mask id="low"><rect width="490" height="176" fill="url(#fade)"/></mask><clipPath id="shape"><path d="${outline(billows)}"/></clipPath></defs>` +
    group(
      'mask="url(#low)"',
      path(outline(billows), `fill="${PAPER}"`),
      group('clip-path="url(#shape)"', group('transform="translate(0 3.4)"', ...billowFaces(billows))),
      group(
        `fill="none" stroke="${EDGE}" stroke-width="3" stroke-linecap="round" opacity="0.75"`,
        ...billows.map(([x, y, r], index) => curl(x, y + 4, r * 0.66, index % 2 === 0 ? 1 : -1)),
      ),
    ),
});

/** Each billow lies over the one before it, with its own lit upper edge. */
const billowFaces = (billows: CloudShape['billows']): string[] =>
  billows.flatMap(([x, y, r]) => [
    circle(x, y - 3.4, r, `fill="${EDGE}"`),
    circle(x, y, r, `fill="${PAPER}"`),
  ]);

export const cloudPictures = (): Picture[] => CLOUDS.map(cloud);
