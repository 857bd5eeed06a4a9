import { GOLD, lighten, mix } from './color.ts';
import { petalArt } from './effects.ts';
import { drawBack } from './jar/air.ts';
import { drawBody } from './jar/body.ts';
import { JAR_STYLES } from './jar/jar-pictures.ts';
import type { JarStyle } from './jar/jar-style.ts';
import { BURST_ART } from './looks/bursts.ts';
import { THREAD_ART, type ThreadArt } from './looks/threads.ts';
import type { Picture } from './picture.ts';
import { LADDER } from './pieces/ladder.ts';
import { SKIES } from './skies.ts';
import { circle, group, linear, path, radial, scatter } from './svg.ts';
import { bambooTwig } from './twigs/bamboo.ts';
import { lotusTwig } from './twigs/lotus.ts';
import { MAPLE_LEAF, mapleTwig } from './twigs/maple.ts';
import { osmanthusTwig } from './twigs/osmanthus.ts';
import { plumTwig } from './twigs/plum.ts';
import { willowTwig } from './twigs/willow.ts';
import { flake } from './weather.ts';

/** Points, both ways. */
const SIZE = 92;
const DENSITY = 2.2;

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

/** Fine rain, slanting. */
const drizzle = (count: number, seed: number): string => {
  const values = scatter(count * 2, seed);
  return Array.from({ length: count }, (_, at) => {
    const x = 4 + values[at * 2]! * 84;
    const y = 4 + values[at * 2 + 1]! * 66;
    return path(
      `M${x} ${y}l-2.4 8`,
      'stroke="#DFF2F0" stroke-width="0.9" stroke-linecap="round" opacity="0.65"',
    );
  }).join('');
};

const leaves = (count: number, seed: number): string => {
  const values = scatter(count * 3, seed);
  return Array.from({ length: count }, (_, at) =>
    group(
      `transform="translate(${14 + values[at * 3]! * 66} ${26 + values[at * 3 + 1]! * 44}) rotate(${values[at * 3 + 2]! * 360}) scale(0.16)"`,
      path(MAPLE_LEAF, 'fill="#F08A3C"'),
    ),
  ).join('');
};

/** The river of stars from corner to corner. */
const river =
  `<defs>${radial('river', 46, 46, 60, [
    { at: 0, color: '#C8A8FF', opacity: 0.75 },
    { at: 0.6, color: '#8A6AE0', opacity: 0.3 },
    { at: 1, color: '#5A3AA8', opacity: 0 },
  ])}</defs>` +
  group('transform="rotate(-38 46 46)"', '<ellipse cx="46" cy="44" rx="62" ry="13" fill="url(#river)"/>');

/** The game's own colours, a little brighter: a card is small. */
const SKY_LOOKS: readonly SkyLook[] = [
  {
    name: 'mid-autumn',
    light: disc(60, 36, 16, '#FFE9A8', '#FFD98A') + sprinkle(12, 5, 0.8),
    twig: osmanthusTwig,
  },
  { name: 'snow', light: disc(62, 34, 13, '#F4FAFF', '#CFE4F5') + flakes(13, 9), twig: plumTwig },
  {
    name: 'drizzle',
    light: disc(60, 34, 12, '#E4F2EA', '#BFDCD4') + drizzle(22, 17),
    twig: willowTwig,
  },
  { name: 'maple', light: disc(56, 46, 18, '#FFE0A0', '#FF9A58') + leaves(7, 23), twig: mapleTwig },
  { name: 'bamboo', light: disc(62, 36, 15, '#F6F8D0', '#CFE8A0') + sprinkle(10, 7, 0.8), twig: bambooTwig },
  { name: 'galaxy', light: river + sprinkle(34, 11, 0.9), twig: osmanthusTwig },
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

const NIGHT_COLORS = ['#1A2454', '#2E3872', '#4A4078', '#7A5070'] as const;

/** Tier, and middle and radius in board units: what lies in the corner of the jar that a card shows. */
const HEAP: readonly (readonly [number, number, number, number])[] = [
  [9, 150, 812, 146],
  [4, 352, 888, 70],
  [6, 330, 712, 92],
];

const piece = ([tier, x, y, radius]: (typeof HEAP)[number]): string =>
  group(
    `transform="translate(${x} ${y}) scale(${radius / 100})"`,
    apart(`p${tier}`, LADDER[tier]!.body),
    circle(-30, -36, 22, 'fill="#FFFFFF" opacity="0.4"'),
  );

/** Points a board unit: near enough for what is painted on walls and foot. */
const NEAR = 0.19;

/** The lower corner of the jar as it is worn, with its lamp and a few pieces. */
const jarCard = (style: JarStyle): string =>
  framed(
    `${fill('night', NIGHT_COLORS)}<defs>${radial('lamp', 360, 860, 620, [
      { at: 0, color: '#FFB45C', opacity: 0.75 },
      { at: 1, color: '#FFB45C', opacity: 0 },
    ])}</defs>` +
      group(
        `transform="translate(17 ${80 - 1028 * NEAR}) scale(${NEAR})"`,
        apart('back', drawBack(style)),
        '<rect x="2" y="300" width="716" height="656" fill="url(#lamp)"/>',
        ...HEAP.map(piece),
        apart('body', drawBody(style)),
      ),
  );

const glow = (y: number, r: number): string =>
  `<defs>${radial('warm', 46, y, r, [
    { at: 0, color: '#FFE2A0', opacity: 0.85 },
    { at: 0.5, color: '#FFB45C', opacity: 0.3 },
    { at: 1, color: '#FFB45C', opacity: 0 },
  ])}</defs>${circle(46, y, r, 'fill="url(#warm)"')}`;

const pieceAt = (tier: number, y: number, r: number): string =>
  group(
    `transform="translate(46 ${y}) scale(${r / 100})"`,
    apart('piece', LADDER[tier]!.body),
    circle(-30, -36, 22, 'fill="#FFFFFF" opacity="0.4"'),
  );

/** Two rings of what flies up, around what a merge has made. */
const burstCard = (content: string, scale: number): string => {
  const turns = scatter(32, 41);
  const around = Array.from({ length: 13 }, (_, at) => {
    const angle = (at / 13) * Math.PI * 2 - 1.2;
    const reach = at % 2 === 0 ? 36 : 27;
    const size = scale * (at % 2 === 0 ? 0.4 : 0.3);
    return group(
      `transform="translate(${46 + Math.cos(angle) * reach} ${46 + Math.sin(angle) * reach}) rotate(${turns[at]! * 360}) scale(${size})"`,
      content,
    );
  });
  return framed(fill('night', NIGHT_COLORS) + glow(46, 40) + around.join('') + pieceAt(6, 46, 17));
};

const PETAL_CARD = petalArt(0);

/** A piece in the hand, the thread below it, and where it would land. */
const threadCard = ({ height, content, step = 1 }: ThreadArt, scale: number): string => {
  const link = height * scale * step;
  const count = Math.round(42 / link);
  const links = Array.from({ length: count }, (_, at) =>
    group(`transform="translate(46 ${37 + link * (at + 0.5)}) scale(${scale})"`, content),
  );
  return framed(
    fill('night', NIGHT_COLORS) +
      glow(24, 30) +
      links.join('') +
      circle(46, 81, 3, 'fill="#FFF6DC"') +
      '<ellipse cx="46" cy="82" rx="11" ry="3.6" fill="none" stroke="#FFF3DC" stroke-width="1.4" opacity="0.7"/>' +
      pieceAt(4, 23, 15),
  );
};

const DASH = '<rect x="-2.2" y="-6" width="4.4" height="12" rx="2.2" fill="#FFF3DC" opacity="0.85"/>';

/** Around all of a jar, of which a card shows a part. */
const WHOLE_JAR: Picture['box'] = [-8, -128, 184, 224];

const card = (name: string, content: string): Picture => ({
  name: `card-${name}`,
  box: [0, 0, SIZE, SIZE],
  density: DENSITY,
  content,
  whole: true,
});

/** What everything that can be worn looks like, for choosing. */
export const themePictures = (): Picture[] => [
  ...SKY_LOOKS.map((look) => card(look.name, skyCard(look))),
  ...JAR_STYLES.map(
    (style): Picture => ({
      ...card(style.name, jarCard(style)),
      box: WHOLE_JAR,
      part: [0, 0, SIZE, SIZE],
    }),
  ),
  card('osmanthus', burstCard(PETAL_CARD, 0.9)),
  ...Object.entries(BURST_ART).map(([name, content]) => card(name, burstCard(content, 1))),
  card('dashes', threadCard({ height: 18, content: DASH }, 0.62)),
  ...Object.entries(THREAD_ART).map(([name, art]) => card(name, threadCard(art, 0.8))),
];
