import type { JarFrame } from '../../../src/shared/art-sheet.ts';
import type { Picture } from '../picture.ts';
import { drawBack, sheen } from './air.ts';
import { blueWhite } from './blue-white.ts';
import { drawBody } from './body.ts';
import { celadon } from './celadon.ts';
import { familleRose } from './famille-rose.ts';
import { gauze } from './gauze.ts';
import { jade } from './jade.ts';
import type { JarStyle } from './jar-style.ts';
import { lacquer } from './lacquer.ts';
import { drawFarRim, drawNearRim } from './rim.ts';
import { tenmoku } from './tenmoku.ts';
import { zisha } from './zisha.ts';

/** The one that is worn from the start first. */
export const JAR_STYLES: readonly JarStyle[] = [
  celadon,
  blueWhite,
  lacquer,
  zisha,
  jade,
  tenmoku,
  familleRose,
  gauze,
];

/** Pixels a board unit: of edges and ornaments (the widest phone shows 1.06), and of what is only soft. */
const SHARP = 1.25;
const SOFT = 0.25;

/** What does not lie on the jar's own page lies on the first page of all: for every jar, or for the first one alone. */
type Home = 'first page' | 'first page for the first';

interface JarPart {
  readonly name: string;
  readonly layer: JarFrame['layer'];
  readonly box: Picture['box'];
  readonly density: number;
  readonly draw: (style: JarStyle) => string;
  readonly tolerance?: 0 | 1;
  readonly home?: Home;
  readonly cutFrom?: Picture['box'];
  readonly turned?: true;
}

/** The walls and the foot are cut from one drawing, so their seams do not show. */
const BODY_BOX = [-36, 0, 792, 1032] as const;
const bodyPart = (name: string, box: Picture['box'], turned?: true): JarPart => ({
  name,
  layer: 'front',
  box,
  density: SHARP,
  draw: drawBody,
  cutFrom: BODY_BOX,
  ...(turned && { turned }),
});

/** Back to front. */
const PARTS: readonly JarPart[] = [
  {
    name: 'jar/back',
    layer: 'behind',
    box: [0, -24, 720, 984],
    density: 0.15,
    draw: drawBack,
    tolerance: 0,
    home: 'first page for the first',
  },
  { name: 'jar/rim-back', layer: 'behind', box: [-36, -36, 792, 72], density: SHARP, draw: drawFarRim },
  {
    name: 'jar/sheen',
    layer: 'front',
    box: [0, 0, 720, 960],
    density: SOFT,
    draw: () => sheen,
    tolerance: 1,
    home: 'first page',
  },
  bodyPart('jar/left', [-32, 0, 36, 932], true),
  bodyPart('jar/right', [716, 0, 36, 932], true),
  bodyPart('jar/bottom', [-36, 932, 792, 100]),
  { name: 'jar/rim-front', layer: 'front', box: [-36, -4, 792, 48], density: SHARP, draw: drawNearRim },
];

const pictureOf = (
  style: JarStyle,
  { name, box, density, draw, tolerance, cutFrom, turned }: JarPart,
): Picture => {
  const common = {
    name,
    density,
    content: draw(style),
    whole: true,
    ...(tolerance !== undefined && { tolerance }),
    ...(turned && { turned }),
  };
  return cutFrom ? { ...common, box: cutFrom, part: box } : { ...common, box };
};

/** The parts of one jar that lie on its page. Every jar's have the same names and sizes, so all their pages are laid out alike. */
export const jarPictures = (style: JarStyle): Picture[] =>
  PARTS.filter(({ home }) => home !== 'first page').map((part) => pictureOf(style, part));

/** What 256 colours are too few for: its gradients are stretched sevenfold. All jars have one sheen. */
export const softJarPictures = (): Picture[] =>
  PARTS.filter(({ home }) => home !== undefined).map((part) => pictureOf(celadon, part));

export const jarFrames = (): JarFrame[] =>
  PARTS.map(({ name, layer, box: [x, y, width, height], turned }) => ({
    name,
    layer,
    x,
    y,
    width,
    height,
    ...(turned && { turned }),
  }));
