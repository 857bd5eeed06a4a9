import type { PieceLight } from '../../src/shared/art-sheet.ts';
import { SKY_FILL } from './color.ts';
import { arc, bloom, strand } from './glints.ts';
import type { Picture } from './picture.ts';
import { blur, circle, discBox, group, linear, path, radial } from './svg.ts';

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

/** Food is no glass: each kind of skin answers the lamp in its own way. */
interface Gloss {
  /** How much of the sky the far edge shows, and how softly (blur, in hundredths of the radius). */
  readonly rim: number;
  readonly spread: number;
  /** 0…1: the thin edge that faces the lamp. */
  readonly lamp: number;
  /** The lamp's own image. */
  readonly highlight: string;
}

/** A short fat arc along the curve, clear of what a piece wears on its crown, and a drop after it. */
const wetGlint =
  arc(70, -170, -139, 'stroke="#FFFFFF" stroke-width="15" opacity="0.94"', 0.7) +
  circle(-67, 13, 5, 'fill="#FFFFFF" opacity="0.9"');

/** Egg wash: one long brush of light with soft ends. */
const glazeGlint =
  arc(66, -158, -112, 'stroke="#FFF7DC" stroke-width="15" opacity="0.5"', 3) +
  arc(67, -150, -128, 'stroke="#FFFFFF" stroke-width="8" opacity="0.75"', 1.4);

const waxGlint = bloom(-40, -46, 40, 26, 0.62) + bloom(-44, -50, 17, 9, 0.6);

/** Silk shines along its threads. */
const silkGlint =
  strand('M-63-46C-71-18-71 14-64 42', 9, 0.5) +
  strand('M-30-60C-37-34-38-6-35 20', 6, 0.3) +
  strand('M66-34C71-12 71 12 67 34', 5, 0.2);

const dewGlint =
  arc(58, -166, -140, 'stroke="#FFFFFF" stroke-width="8" opacity="0.85"', 0.9) +
  circle(40, 44, 6, 'fill="#FFFFFF" opacity="0.4"');

const GLOSSES = {
  wet: { rim: 0.62, spread: 1.2, lamp: 0.6, highlight: wetGlint },
  dew: { rim: 0.34, spread: 3, lamp: 0.25, highlight: dewGlint },
  glaze: { rim: 0.42, spread: 2.4, lamp: 0.4, highlight: glazeGlint },
  wax: { rim: 0.5, spread: 3.4, lamp: 0.22, highlight: waxGlint },
  silk: { rim: 0.55, spread: 1.8, lamp: 0.45, highlight: silkGlint },
  /** Dry, with a breath of egg wash. */
  crumb: { rim: 0.36, spread: 4, lamp: 0.2, highlight: bloom(-42, -50, 44, 22, 0.5) },
  matte: { rim: 0.4, spread: 5, lamp: 0, highlight: bloom(-38, -44, 62, 52, 0.3) },
} as const satisfies Record<string, Gloss>;

type GlossName = keyof typeof GLOSSES;

const FINISHES = {
  crust: { shade: '#7A2A0C', strength: 0.74, gloss: 'matte' },
  baked: { shade: '#6A240C', strength: 0.64, gloss: 'crumb' },
  husk: { shade: '#7A3412', strength: 0.62, gloss: 'dew' },
  wash: { shade: '#8E2E08', strength: 0.68, gloss: 'glaze' },
  ruby: { shade: '#48042A', strength: 0.74, gloss: 'wet' },
  date: { shade: '#3A0818', strength: 0.7, gloss: 'wax' },
  pearl: { shade: '#96566E', strength: 0.56, gloss: 'wet' },
  dough: { shade: '#B8683E', strength: 0.56, gloss: 'matte' },
  peel: { shade: '#4E5E10', strength: 0.72, gloss: 'wax' },
  flame: { shade: '#7E0A26', strength: 0.66, gloss: 'silk' },
  moon: { shade: '#D89A4A', strength: 0.44, gloss: 'matte' },
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

const rimTags = ({ rim, spread, lamp }: Gloss): string =>
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
      { at: 0, color: '#FFF3D8', opacity: lamp },
      { at: 1, color: '#FFF3D8', opacity: 0 },
    ],
  )}${blur('soft', spread)}<clipPath id="in"><circle r="96"/></clipPath></defs>` +
  group(
    'clip-path="url(#in)"',
    group(
      'filter="url(#soft)"',
      path(disc(0, 0, 94 + spread) + disc(-3, -3.2, 92), 'fill-rule="evenodd" fill="url(#sky)"'),
      lamp > 0 ? path(disc(0, 0, 94) + disc(2.4, 2.6, 92.6), 'fill-rule="evenodd" fill="url(#lamp)"') : '',
    ),
  );

/** The outline is a touch thicker below. */
const footTags = `<defs>${linear(
  'foot',
  [0, 10, 0, 100],
  [
    { at: 0, color: WHITE, opacity: 0 },
    { at: 1, color: WHITE, opacity: 1 },
  ],
)}</defs>${path(disc(0, 0, 99) + disc(-0.6, -2.6, 96.6), 'fill-rule="evenodd" fill="url(#foot)"')}`;

/** Pixels of radius: shade and dull skins are all softness, what shines has edges. */
const SOFT_RADIUS = 68;
const GLOSS_RADIUS = 96;
/** A rim spread this far has no edge to lose. */
const SOFT_SPREAD = 3;

const lightPicture = (name: string, radius: number, content: string): Picture => ({
  name: `light/${name}`,
  ...discBox(radius),
  content,
  whole: true,
});

export const lightPictures = (): Picture[] => [
  { ...lightPicture('shade', SOFT_RADIUS, shadeTags + footTags), tolerance: 0 },
  ...Object.entries(GLOSSES).map(([name, gloss]) =>
    lightPicture(
      name,
      gloss.spread > SOFT_SPREAD ? SOFT_RADIUS : GLOSS_RADIUS,
      rimTags(gloss) + gloss.highlight,
    ),
  ),
];

/** What the game has to know of a finish. */
export const lightOf = (name: LightName): PieceLight => {
  const { shade, strength, gloss } = FINISHES[name];
  return { shade, strength, gloss: `light/${gloss}` };
};
