import { GOLD } from './color.ts';
import type { Picture } from './picture.ts';
import { circle, group, linear, path, radial, scatter } from './svg.ts';

/** Points, both ways. */
const SIZE = 92;
const DENSITY = 2;

interface SkyLook {
  readonly name: string;
  /** Zenith to horizon. */
  readonly stops: readonly [string, string, string, string];
  readonly clouds: readonly [string, string];
  readonly light: string;
}

const disc = (x: number, y: number, r: number, fill: string, glow: string): string =>
  `<defs>${radial('glow', x, y, r * 2.6, [
    { at: 0.3, color: glow, opacity: 0.7 },
    { at: 1, color: glow, opacity: 0 },
  ])}</defs>${circle(x, y, r * 2.6, 'fill="url(#glow)"')}${circle(x, y, r, `fill="${fill}"`)}`;

const sprinkle = (count: number, seed: number, size: number): string => {
  const values = scatter(count * 3, seed);
  return Array.from({ length: count }, (_, at) =>
    circle(
      6 + values[at * 3]! * 80,
      6 + values[at * 3 + 1]! * 66,
      size * (0.5 + values[at * 3 + 2]!),
      `fill="#FFFFFF" opacity="${0.5 + values[at * 3 + 2]! * 0.5}"`,
    ),
  ).join('');
};

const SKIES: readonly SkyLook[] = [
  {
    name: 'mid-autumn',
    stops: ['#121A3C', '#232B5E', '#4A3A6E', '#8A5A72'],
    clouds: ['#2B3570', '#48508F'],
    light: disc(60, 32, 17, '#FFE9A8', '#FFD98A') + sprinkle(12, 5, 0.8),
  },
  {
    name: 'snow',
    stops: ['#12203F', '#26426C', '#5C83A8', '#B9D0DC'],
    clouds: ['#35567F', '#7FA3C0'],
    light: disc(30, 28, 11, '#F4FAFF', '#CFE4F5') + sprinkle(30, 9, 1.5),
  },
  {
    name: 'dawn',
    stops: ['#2C2A62', '#7A4C8E', '#DE7F78', '#FFC98C'],
    clouds: ['#5C3A78', '#A65A82'],
    light: disc(46, 62, 18, '#FFF0C0', '#FFC070') + sprinkle(4, 3, 0.7),
  },
];

const FRAME = `<clipPath id="card"><rect x="3" y="2" width="86" height="86" rx="17"/></clipPath>`;

const framed = (content: string): string =>
  `<defs>${FRAME}</defs><rect x="2" y="2.4" width="88" height="88.6" rx="18.5" fill="#8A5218"/>` +
  group('clip-path="url(#card)"', content) +
  `<rect x="3.6" y="2.6" width="84.8" height="84.8" rx="16.4" fill="none" stroke="${GOLD}" stroke-width="2.2"/>` +
  '<rect x="5.4" y="4.4" width="81.2" height="81.2" rx="14.8" fill="none" stroke="#FFF3CF" stroke-width="0.8" opacity="0.6"/>';

const fill = (id: string, [a, b, c, d]: readonly [string, string, string, string]): string =>
  `<defs>${linear(
    id,
    [0, 2, 0, 90],
    [
      { at: 0, color: a },
      { at: 0.42, color: b },
      { at: 0.78, color: c },
      { at: 1, color: d },
    ],
  )}</defs><rect width="92" height="92" fill="url(#${id})"/>`;

const bank = (color: string, y: number, radii: readonly number[]): string => {
  let x = -6;
  const heads = radii.map((r) => {
    x += r * 0.95;
    const head = circle(x, y, r, '');
    x += r * 0.55;
    return head;
  });
  return group(`fill="${color}"`, ...heads, `<rect y="${y}" width="92" height="40"/>`);
};

const skyCard = ({ stops, clouds, light }: SkyLook): string =>
  framed(
    fill('sky', stops) +
      light +
      bank(clouds[0], 78, [13, 17, 12, 18, 14, 12]) +
      bank(clouds[1], 87, [15, 11, 16, 12, 15, 13]),
  );

interface JarLook {
  readonly name: string;
  readonly glaze: readonly [string, string, string];
  readonly rim: string;
  readonly brush: string;
}

const JARS: readonly JarLook[] = [
  { name: 'celadon', glaze: ['#E4F3EA', '#A9D0BE', '#5E9787'], rim: '#EAF4F1', brush: '#2F56A6' },
  { name: 'blue-white', glaze: ['#FFFFFF', '#E6EEF6', '#8FA8C6'], rim: '#FFFFFF', brush: '#1F4FB4' },
  { name: 'lacquer', glaze: ['#E0604E', '#A8262A', '#4E0E18'], rim: '#F2C14E', brush: '#FFD677' },
];

const wave = (x: number): string => `M${x - 5} 77a5 5 0 0 1 10 0M${x - 2.6} 77a2.6 2.6 0 0 1 5.2 0`;

const jarCard = ({ glaze: [light, body, deep], rim, brush }: JarLook): string =>
  framed(
    `${fill('night', ['#1A2350', '#2B3268', '#3E3A70', '#6A4C74'])}<defs>${linear(
      'wall',
      [18, 0, 74, 0],
      [
        { at: 0, color: deep },
        { at: 0.05, color: body },
        { at: 0.11, color: light },
        { at: 0.2, color: body },
        { at: 0.86, color: body },
        { at: 1, color: deep },
      ],
    )}${radial('lamp', 46, 70, 34, [
      { at: 0, color: '#FFB45C', opacity: 0.9 },
      { at: 1, color: '#FFB45C', opacity: 0 },
    ])}</defs>` +
      path('M18 24H74V70Q74 82 62 82H30Q18 82 18 70Z', 'fill="url(#wall)"') +
      path('M23 24H69V66Q69 71 64 71H28Q23 71 23 66Z', 'fill="#1A2148"') +
      path('M23 24H69V66Q69 71 64 71H28Q23 71 23 66Z', 'fill="url(#lamp)"') +
      circle(34, 61, 10, 'fill="#E2452F"') +
      circle(53, 59, 12, 'fill="#F0B24A"') +
      circle(42, 44, 8, 'fill="#FFF6EC"') +
      circle(31, 58, 3, 'fill="#FFFFFF" opacity="0.6"') +
      circle(49, 55, 3.6, 'fill="#FFFFFF" opacity="0.6"') +
      group(
        `fill="none" stroke="${brush}" stroke-width="1.5" stroke-linecap="round"`,
        path([27, 36.5, 46, 55.5, 65].map(wave).join(''), ''),
      ) +
      `<ellipse cx="46" cy="24" rx="29.5" ry="5" fill="${rim}"/><ellipse cx="46" cy="24" rx="25" ry="3.1" fill="#232C5C"/>` +
      `<ellipse cx="46" cy="24" rx="27.2" ry="4" fill="none" stroke="${brush}" stroke-width="0.9" stroke-dasharray="2.4 2"/>` +
      path(
        'M21 30V66',
        'fill="none" stroke="#FFFFFF" stroke-width="1.6" stroke-linecap="round" opacity="0.7"',
      ),
  );

const card = (name: string, content: string): Picture => ({
  name: `theme/${name}`,
  box: [0, 0, SIZE, SIZE],
  density: DENSITY,
  content,
  whole: true,
});

/** What each sky and jar looks like, for choosing. */
export const themePictures = (): Picture[] => [
  ...SKIES.map((look) => card(look.name, skyCard(look))),
  ...JARS.map((look) => card(look.name, jarCard(look))),
];
