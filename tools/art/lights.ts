import { SKY_FILL } from './color.ts';
import type { Picture } from './picture.ts';
import { circle, discBox, group, linear, path, polar, radial } from './svg.ts';

/**
 * What the lamp does to a kind of surface; pieces of one kind share it. The body is painted as bright as it gets,
 * and the light only takes away: one colour of shade costs a fraction of what two would.
 */
interface Finish {
  /** Colour of the side away from the lamp: the body's own, deep, or it looks dirty. */
  readonly shade: string;
  readonly strength: number;
  /** Colour of the thin edge that faces the lamp. */
  readonly lamp: string;
  /** 0 matte … 1 wet. */
  readonly gloss: number;
  /** How much of the sky the far edge shows. */
  readonly rim: number;
}

const FINISHES = {
  crust: { shade: '#7E2A0E', strength: 0.72, lamp: '#FFEFB8', gloss: 0.4, rim: 0.7 },
  wash: { shade: '#8E2E08', strength: 0.7, lamp: '#FFF3C0', gloss: 1, rim: 0.7 },
  ruby: { shade: '#440422', strength: 0.74, lamp: '#FFB494', gloss: 1, rim: 0.8 },
  pearl: { shade: '#96566E', strength: 0.56, lamp: '#FFFFFF', gloss: 1, rim: 0.7 },
  dough: { shade: '#C0704E', strength: 0.6, lamp: '#FFFFFF', gloss: 0.2, rim: 0.55 },
  peel: { shade: '#5A6412', strength: 0.72, lamp: '#FFFFC8', gloss: 0.5, rim: 0.75 },
  flame: { shade: '#7E0A26', strength: 0.66, lamp: '#FFC88A', gloss: 0.75, rim: 0.7 },
  moon: { shade: '#D89A4A', strength: 0.4, lamp: '#FFFFFF', gloss: 0, rim: 0.45 },
} as const satisfies Record<string, Finish>;

export type LightName = keyof typeof FINISHES;

const CENTRE = { x: -27, y: -33 };

const shadeTags = ({ shade, strength }: Finish): string =>
  `<defs>${radial('core', CENTRE.x, CENTRE.y, 143, [
    { at: 0.08, color: shade, opacity: 0 },
    { at: 0.4, color: shade, opacity: strength * 0.1 },
    { at: 0.64, color: shade, opacity: strength * 0.3 },
    { at: 0.84, color: shade, opacity: strength * 0.72 },
    { at: 1, color: shade, opacity: strength },
  ])}</defs>${circle(0, 0, 99.4, 'fill="url(#core)"')}`;

const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const rimTags = ({ rim, lamp }: Finish): string =>
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
const highlightTags = ({ gloss }: Finish): string => {
  const from = polar((-152 / 180) * Math.PI, 71);
  const to = polar((-112 / 180) * Math.PI, 71);
  const drop = polar((-170 / 180) * Math.PI, 71);
  return group(
    `filter="url(#crisp)" opacity="${0.18 + gloss * 0.74}"`,
    `<defs><filter id="crisp" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${3.4 - gloss * 2.6}"/></filter></defs>`,
    path(
      `M${from.x} ${from.y}A71 71 0 0 1 ${to.x} ${to.y}`,
      'fill="none" stroke="#FFFFFF" stroke-width="13" stroke-linecap="round"',
    ),
    circle(drop.x, drop.y, 5, 'fill="#FFFFFF"'),
  );
};

/** The outline is a touch thicker below. */
const footTags = ({ shade }: Finish): string =>
  `<defs>${linear(
    'foot',
    [0, 10, 0, 100],
    [
      { at: 0, color: shade, opacity: 0 },
      { at: 1, color: shade, opacity: 0.7 },
    ],
  )}</defs>${path(disc(0, 0, 99) + disc(-0.6, -2.6, 96.6), 'fill-rule="evenodd" fill="url(#foot)"')}`;

/** Lights are soft, so two sizes (pixels of radius) serve the whole ladder. */
const SIZES = { small: 56, large: 68 } as const;
const SMALL_BELOW = 64;

const lightContent = (finish: Finish): string =>
  shadeTags(finish) + rimTags(finish) + footTags(finish) + highlightTags(finish);

export interface LitPiece {
  readonly light: LightName;
  readonly radius: number;
}

const sizeFor = (radius: number): keyof typeof SIZES => (radius < SMALL_BELOW ? 'small' : 'large');

/** One picture for each kind and size in use, standing in the atlas under the name of every tier it lights. */
export const lightPictures = (pieces: readonly LitPiece[]): Picture[] => {
  const names = new Map<string, string[]>();
  for (const [tier, { light, radius }] of pieces.entries()) {
    const key = `${light}/${sizeFor(radius)}`;
    names.set(key, [...(names.get(key) ?? []), `light/${tier}`]);
  }
  return [...names].map(([key, [name, ...aliases]]) => {
    const [light, size] = key.split('/') as [LightName, keyof typeof SIZES];
    return {
      name: name!,
      aliases,
      ...discBox(SIZES[size]),
      content: lightContent(FINISHES[light]),
      whole: true,
    };
  });
};
