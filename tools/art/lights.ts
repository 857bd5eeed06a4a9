import type { PieceLight } from '../../src/shared/art-sheet.ts';
import { SKY_FILL } from './color.ts';
import type { Picture } from './picture.ts';
import { circle, discBox, group, linear, path, polar, radial } from './svg.ts';

/**
 * What the lamp does to a kind of surface. The body is painted as bright as it gets; the shade only takes away, and the
 * game tints its one picture; what shines on top is a picture for each gloss.
 */
interface Finish {
  /** Colour of the side away from the lamp: the body's own, deep, or it looks dirty. */
  readonly shade: string;
  readonly strength: number;
  readonly gloss: GlossName;
}

interface Gloss {
  /** 0 matte … 1 wet. */
  readonly shine: number;
  /** How much of the sky the far edge shows. */
  readonly rim: number;
  /** Colour of the thin edge that faces the lamp. */
  readonly lamp: string;
}

const GLOSSES = {
  wet: { shine: 1, rim: 0.75, lamp: '#FFF3D8' },
  satin: { shine: 0.45, rim: 0.72, lamp: '#FFF3C0' },
  matte: { shine: 0.1, rim: 0.5, lamp: '#FFFFFF' },
} as const satisfies Record<string, Gloss>;

type GlossName = keyof typeof GLOSSES;

const FINISHES = {
  crust: { shade: '#7E2A0E', strength: 0.72, gloss: 'satin' },
  wash: { shade: '#8E2E08', strength: 0.7, gloss: 'wet' },
  ruby: { shade: '#440422', strength: 0.74, gloss: 'wet' },
  pearl: { shade: '#96566E', strength: 0.56, gloss: 'wet' },
  dough: { shade: '#C0704E', strength: 0.6, gloss: 'matte' },
  peel: { shade: '#5A6412', strength: 0.72, gloss: 'satin' },
  flame: { shade: '#7E0A26', strength: 0.66, gloss: 'wet' },
  moon: { shade: '#D89A4A', strength: 0.4, gloss: 'matte' },
} as const satisfies Record<string, Finish>;

export type LightName = keyof typeof FINISHES;

const CENTRE = { x: -27, y: -33 };

const WHITE = '#FFFFFF';

const shadeTags = `<defs>${radial('core', CENTRE.x, CENTRE.y, 143, [
  { at: 0.08, color: WHITE, opacity: 0 },
  { at: 0.4, color: WHITE, opacity: 0.1 },
  { at: 0.64, color: WHITE, opacity: 0.3 },
  { at: 0.84, color: WHITE, opacity: 0.72 },
  { at: 1, color: WHITE, opacity: 1 },
])}</defs>${circle(0, 0, 99.4, 'fill="url(#core)"')}`;

const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const rimTags = ({ rim, lamp }: Gloss): string =>
  `<defs>${linear(
    'sky',
    [0, 0, 66, 70],
    [
      { at: 0.3, color: SKY_FILL, opacity: 0 },
      { at: 1, color: '#AEBBFF', opacity: rim },
    ],
  )}${linear(
    'lamp',
    [-66, -70, -6, -6],
    [
      { at: 0, color: lamp, opacity: 0.7 },
      { at: 1, color: lamp, opacity: 0 },
    ],
  )}<filter id="soft" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="1.1"/></filter><clipPath id="in"><circle r="96"/></clipPath></defs>` +
  group(
    'clip-path="url(#in)" filter="url(#soft)"',
    path(disc(0, 0, 93.5) + disc(-3, -3.2, 92), 'fill-rule="evenodd" fill="url(#sky)"'),
    path(disc(0, 0, 94) + disc(2.4, 2.6, 92.6), 'fill-rule="evenodd" fill="url(#lamp)"'),
  );

/** The lamp's own image: a short arc along the curve and a drop after it. */
const highlightTags = ({ shine }: Gloss): string => {
  const from = polar((-152 / 180) * Math.PI, 71);
  const to = polar((-112 / 180) * Math.PI, 71);
  const drop = polar((-170 / 180) * Math.PI, 71);
  return group(
    `filter="url(#crisp)" opacity="${0.18 + shine * 0.74}"`,
    `<defs><filter id="crisp" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${3.4 - shine * 2.6}"/></filter></defs>`,
    path(
      `M${from.x} ${from.y}A71 71 0 0 1 ${to.x} ${to.y}`,
      'fill="none" stroke="#FFFFFF" stroke-width="13" stroke-linecap="round"',
    ),
    circle(drop.x, drop.y, 5, 'fill="#FFFFFF"'),
  );
};

/** The outline is a touch thicker below. */
const footTags = `<defs>${linear(
  'foot',
  [0, 10, 0, 100],
  [
    { at: 0, color: WHITE, opacity: 0 },
    { at: 1, color: WHITE, opacity: 1 },
  ],
)}</defs>${path(disc(0, 0, 99) + disc(-0.6, -2.6, 96.6), 'fill-rule="evenodd" fill="url(#foot)"')}`;

/** Pixels of radius: the shade is all softness, what shines has edges. */
const SHADE_RADIUS = 68;
const GLOSS_RADIUS = 96;

const lightPicture = (name: string, radius: number, content: string): Picture => ({
  name: `light/${name}`,
  ...discBox(radius),
  content,
  whole: true,
});

export const lightPictures = (): Picture[] => [
  { ...lightPicture('shade', SHADE_RADIUS, shadeTags + footTags), tolerance: 0 },
  ...Object.entries(GLOSSES).map(([name, gloss]) =>
    lightPicture(name, GLOSS_RADIUS, rimTags(gloss) + highlightTags(gloss)),
  ),
];

/** What the game has to know of a finish. */
export const lightOf = (name: LightName): PieceLight => {
  const { shade, strength, gloss } = FINISHES[name];
  return { shade, strength, gloss: `light/${gloss}` };
};
