import { GOLD, lighten, mix } from './color.ts';
import type { Picture } from './picture.ts';
import { SKIES } from './skies.ts';
import { circle, group, linear, path, radial, scatter } from './svg.ts';
import { lotusTwig } from './twigs/lotus.ts';
import { osmanthusTwig } from './twigs/osmanthus.ts';
import { plumTwig } from './twigs/plum.ts';
import { flake } from './weather.ts';

/** Points, both ways. */
const SIZE = 92;
const DENSITY = 1.8;

interface SkyLook {
  readonly name: keyof typeof SKIES;
  readonly light: string;
  readonly twig: string;
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

const flakes = (count: number, seed: number): string => {
  const values = scatter(count * 3, seed);
  return Array.from({ length: count }, (_, at) =>
    group(
      `transform="translate(${6 + values[at * 3]! * 80} ${8 + values[at * 3 + 1]! * 62}) rotate(${at * 23}) scale(${0.14 + values[at * 3 + 2]! * 0.16})" opacity="0.9"`,
      flake,
    ),
  ).join('');
};

/** The game's own colours, a little brighter: a card is small. */
const SKY_LOOKS: readonly SkyLook[] = [
  {
    name: 'mid-autumn',
    light: disc(60, 36, 16, '#FFE9A8', '#FFD98A') + sprinkle(12, 5, 0.8),
    twig: osmanthusTwig,
  },
  { name: 'snow', light: disc(62, 34, 13, '#F4FAFF', '#CFE4F5') + flakes(13, 9), twig: plumTwig },
  { name: 'dawn', light: disc(52, 64, 17, '#FFF0C0', '#FFC070') + sprinkle(4, 3, 0.7), twig: lotusTwig },
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

const skyCard = ({ name, light, twig }: SkyLook): string => {
  const { colors, clouds } = SKIES[name];
  const [zenith, high, low, horizon] = colors;
  return framed(
    fill('sky', [zenith, lighten(high, 0.05), lighten(low, 0.12), lighten(horizon, 0.18)]) +
      light +
      bank(mix(clouds[0], zenith, 0.3), 78, [13, 17, 12, 18, 14, 12]) +
      bank(mix(clouds[2], low, 0.35), 87, [15, 11, 16, 12, 15, 13]) +
      group('transform="translate(3 4) scale(0.235)"', twig),
  );
};

interface JarLook {
  readonly name: string;
  readonly glaze: readonly [string, string, string];
  readonly rim: string;
  readonly brush: string;
  /** One mark of the pattern on the walls, about (0, 0). */
  readonly mark: string;
}

const JARS: readonly JarLook[] = [
  { name: 'celadon', glaze: ['#DDF2E6', '#98CBB4', '#4F8F7C'], rim: '#EAF4F1', brush: '#2F56A6', mark: '' },
  {
    name: 'blue-white',
    glaze: ['#FFFFFF', '#E6EEF6', '#8FA8C6'],
    rim: '#FFFFFF',
    brush: '#1F4FB4',
    mark: 'M0-3.6C3-2 3 0 0 1C-3 2-3 4 0 5',
  },
  {
    name: 'lacquer',
    glaze: ['#E0604E', '#A8262A', '#4E0E18'],
    rim: '#F2C14E',
    brush: '#FFD677',
    mark: 'M-1.6 3V-2.4H1.6V1.6H0V-0.6',
  },
];

const wave = (x: number): string => `M${x - 5} 77a5 5 0 0 1 10 0M${x - 2.6} 77a2.6 2.6 0 0 1 5.2 0`;

const jarCard = ({ glaze: [light, body, deep], rim, brush, mark }: JarLook): string =>
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
      group(
        `fill="none" stroke="${brush}" stroke-width="0.9" stroke-linecap="round" stroke-linejoin="round"`,
        ...[33, 42, 51, 60].flatMap((y) =>
          [20.5, 71.5].map((x) => path(mark, `transform="translate(${x} ${y})"`)),
        ),
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
  ...SKY_LOOKS.map((look) => card(look.name, skyCard(look))),
  ...JARS.map((look) => card(look.name, jarCard(look))),
];
