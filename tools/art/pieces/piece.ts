import type { FaceSheet } from '../art-sheet.ts';
import { BLUSH, deepen, KEY_LIGHT, lighten, mix, PLUM, SKY_FILL } from '../color.ts';
import { circle, ellipse, group, linear, path, radial } from '../svg.ts';

/**
 * A piece is drawn on a disc of radius 100 about (0, 0). Its body turns with the physics, so the body holds
 * only what may turn; `light` is laid over it unturned, and so the lamp stays where it is.
 */
export interface PieceArt {
  readonly face: FaceSheet;
  readonly body: string;
  readonly light: string;
}

export interface Surface {
  readonly color: string;
  /** Colour of the lit middle, if it is not just the body's own, lighter. */
  readonly lit?: string;
  /** Colour of the edge, if it is not the body's own, deeper. */
  readonly edge?: string;
}

/** Radius inside the outline: the outline is 2.5 % of the diameter. */
export const INNER = 95;

/** The round body, its outline and whatever is painted on it, cut to the disc. */
export const makeBody = ({ color, lit, edge }: Surface, ...paint: readonly string[]): string => {
  const rim = edge ?? deepen(color, 0.42);
  return [
    `<defs>${radial('body', 0, 0, 100, [
      { at: 0, color: lit ?? lighten(color, 0.2) },
      { at: 0.55, color },
      { at: 0.86, color: mix(color, rim, 0.28) },
      { at: 1, color: mix(color, rim, 0.6) },
    ])}<clipPath id="disc"><circle r="${INNER}"/></clipPath><clipPath id="whole"><circle r="100"/></clipPath></defs>`,
    circle(0, 0, 100, `fill="${rim}"`),
    circle(0, 0, INNER, 'fill="url(#body)"'),
    group('clip-path="url(#disc)"', ...paint),
  ].join('');
};

export const blush = (x: number, y: number, rx = 15, opacity = 0.45): string =>
  `<defs>${radial('cheek', 0, 0, 1, [
    { at: 0, color: BLUSH, opacity },
    { at: 0.55, color: BLUSH, opacity: opacity * 0.8 },
    { at: 1, color: BLUSH, opacity: 0 },
  ])}</defs>` +
  [-x, x]
    .map(
      (at) =>
        `<circle r="1" fill="url(#cheek)" transform="translate(${at} ${y}) scale(${rx} ${rx * 0.68})"/>`,
    )
    .join('');

export interface Finish {
  /** 0 matte … 1 wet: how white and how crisp the highlight is. */
  readonly gloss: number;
  /** How dark the side away from the lamp is. */
  readonly shade?: number;
  /** Colour of that shade. */
  readonly shadeColor?: string;
  /** How strong the sky's rim is. */
  readonly rim?: number;
  /** How bright the soft light of the lamp is. */
  readonly bloom?: number;
}

const crescent = (r: number, dx: number, dy: number): string => {
  const disc = (x: number, y: number): string =>
    `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return `${disc(0, 0)}${disc(dx, dy)}`;
};

const shadeTags = (shade: number, color: string): string =>
  circle(0, 0, 99.5, 'fill="url(#core)"') +
  `<defs>${radial('core', -30, -36, 142, [
    { at: 0.5, color, opacity: 0 },
    { at: 0.72, color, opacity: shade * 0.34 },
    { at: 0.88, color, opacity: shade * 0.78 },
    { at: 1, color, opacity: shade },
  ])}</defs>`;

const rimTags = (rim: number): string =>
  `<defs>${linear(
    'sky',
    [-20, -20, 62, 66],
    [
      { at: 0.35, color: SKY_FILL, opacity: 0 },
      { at: 1, color: SKY_FILL, opacity: rim },
    ],
  )}${linear(
    'lamp',
    [-60, -66, 10, 10],
    [
      { at: 0, color: KEY_LIGHT, opacity: 0.75 },
      { at: 1, color: KEY_LIGHT, opacity: 0 },
    ],
  )}<filter id="soft"><feGaussianBlur stdDeviation="1.6"/></filter><clipPath id="in"><circle r="97"/></clipPath></defs>` +
  group(
    'clip-path="url(#in)" filter="url(#soft)"',
    path(crescent(94, -5, -6), 'fill-rule="evenodd" fill="url(#sky)"'),
    path(crescent(94, 3.2, 3.6), 'fill-rule="evenodd" fill="url(#lamp)"'),
  );

const bloomTags = (bloom: number): string =>
  `<defs>${radial('bloom', -34, -40, 78, [
    { at: 0, color: '#FFF4DA', opacity: bloom },
    { at: 0.45, color: '#FFEFC9', opacity: bloom * 0.45 },
    { at: 1, color: KEY_LIGHT, opacity: 0 },
  ])}</defs>${circle(0, 0, 95, 'fill="url(#bloom)"')}`;

const highlightTags = (gloss: number): string =>
  `<defs><filter id="crisp" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${2.2 - gloss * 1.4}"/></filter></defs>` +
  group(
    `filter="url(#crisp)" fill="#FFFFFF" opacity="${0.35 + gloss * 0.6}"`,
    ellipse(0, 0, 20, 9.5, 'transform="translate(-45 -57) rotate(-38)"'),
    circle(-70, -30, 4.6, 'opacity="0.85"'),
  );

export const makeLight = ({
  gloss,
  shade = 0.5,
  shadeColor = PLUM,
  rim = 0.85,
  bloom = 0.3,
}: Finish): string =>
  shadeTags(shade, shadeColor) +
  bloomTags(bloom) +
  rimTags(rim) +
  highlightTags(gloss) +
  path(
    crescent(98.6, -1.2, -2.4),
    `fill-rule="evenodd" fill="${PLUM}" opacity="0.28" clip-path="url(#below)"`,
  ) +
  '<defs><clipPath id="below"><rect x="-100" y="0" width="200" height="100"/></clipPath></defs>';
