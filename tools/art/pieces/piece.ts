import type { FaceSheet } from '../../../src/shared/art-sheet.ts';
import { BLUSH, deepen, mix } from '../color.ts';
import type { LightName } from '../lights.ts';
import { circle, group, radial } from '../svg.ts';

/**
 * A piece is drawn on a disc of radius 100 about (0, 0). Its body turns with the physics, so it holds only
 * what may turn; the light named here is laid over it unturned, and so the lamp stays where it is.
 */
export interface PieceArt {
  readonly face: FaceSheet;
  readonly body: string;
  readonly light: LightName;
  /** Said of wide, pale bodies, in which the usual one would show. */
  readonly tolerance?: 1;
}

export interface Surface {
  readonly color: string;
  /** Colour of the outline, if it is not the body's own, deeper. */
  readonly edge?: string;
}

/** Radius inside the outline: the outline is 2.5 % of the diameter. */
export const INNER = 95;

/** The round body, its outline and whatever is painted on it, cut to the disc. All roundness is the light's. */
export const makeBody = ({ color, edge }: Surface, ...paint: readonly string[]): string => {
  const rim = edge ?? deepen(color, 0.42);
  return [
    `<defs>${radial('turn', 0, 0, INNER, [
      { at: 0.8, color: mix(color, rim, 0.5), opacity: 0 },
      { at: 0.93, color: mix(color, rim, 0.5), opacity: 0.4 },
      { at: 1, color: rim, opacity: 0.75 },
    ])}<clipPath id="disc"><circle r="${INNER}"/></clipPath></defs>`,
    circle(0, 0, 100, `fill="${rim}"`),
    circle(0, 0, INNER, `fill="${color}"`),
    group('clip-path="url(#disc)"', ...paint),
    circle(0, 0, INNER, 'fill="url(#turn)"'),
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
