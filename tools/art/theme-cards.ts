import { GOLD, lighten, mix } from './color.ts';
import { drawBack } from './jar/air.ts';
import { drawBody } from './jar/body.ts';
import { JAR_STYLES } from './jar/jar-pictures.ts';
import type { JarStyle } from './jar/jar-style.ts';
import { drawFarRim, drawNearRim } from './jar/rim.ts';
import type { Picture } from './picture.ts';
import { LADDER } from './pieces/ladder.ts';
import { SKIES } from './skies.ts';
import { circle, group, linear, radial, scatter } from './svg.ts';
import { lotusTwig } from './twigs/lotus.ts';
import { osmanthusTwig } from './twigs/osmanthus.ts';
import { plumTwig } from './twigs/plum.ts';
import { flake } from './weather.ts';

/** Points, both ways. */
const SIZE = 92;
const DENSITY = 2.6;

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

/** Drawings that were made to stand alone name their gradients alike: together each gets names of its own. */
const apart = (name: string, content: string): string =>
  content.replace(/\bid="([^"]+)"/g, `id="${name}-$1"`).replace(/url\(#([^)]+)\)/g, `url(#${name}-$1)`);

/** A card is square and a jar is tall: this much of its middle is left out. Board units. */
const CUT = { from: 300, to: 610 } as const;

const SQUAT = `<clipPath id="upper"><rect x="-60" y="-60" width="840" height="${60 + CUT.from}"/></clipPath><clipPath id="lower"><rect x="-60" y="${CUT.to}" width="840" height="600"/></clipPath>`;

const squat = (content: string): string =>
  group('clip-path="url(#upper)"', content) +
  group(`transform="translate(0 ${CUT.from - CUT.to})"`, group('clip-path="url(#lower)"', content));

/** Tier, and middle and radius in board units of the squat jar. */
const HEAP: readonly (readonly [number, number, number, number])[] = [
  [9, 172, 478, 172],
  [8, 520, 494, 156],
  [6, 372, 268, 104],
  [4, 622, 262, 86],
];

const piece = ([tier, x, y, radius]: (typeof HEAP)[number]): string =>
  group(
    `transform="translate(${x} ${y}) scale(${radius / 100})"`,
    apart(`p${tier}`, LADDER[tier]!.body),
    circle(-30, -36, 22, 'fill="#FFFFFF" opacity="0.4"'),
  );

/** The jar as it is worn, with its lamp and a few pieces. */
const jarCard = (style: JarStyle): string =>
  framed(
    `${fill('night', ['#1A2454', '#2E3872', '#4A4078', '#7A5070'])}<defs>${SQUAT}${radial(
      'lamp',
      360,
      640,
      560,
      [
        { at: 0, color: '#FFB45C', opacity: 0.9 },
        { at: 1, color: '#FFB45C', opacity: 0 },
      ],
    )}</defs>` +
      group(
        'transform="translate(14.3 13.4) scale(0.088)"',
        group('transform="scale(1 0.68)"', apart('back', drawBack(style))),
        '<rect x="4" y="20" width="712" height="630" fill="url(#lamp)"/>',
        apart('far', drawFarRim(style)),
        ...HEAP.map(piece),
        squat(apart('body', drawBody(style))),
        apart('near', drawNearRim(style)),
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
  ...JAR_STYLES.map((style) => card(style.name, jarCard(style))),
];
