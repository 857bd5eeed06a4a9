import { readFileSync } from 'node:fs';
import type { PieceSheet } from '../../src/shared/art-sheet.ts';
import { CREAM, PLUM } from './color.ts';
import { digits } from './digits.ts';
import { lightOf, lightPictures } from './lights.ts';
import type { Picture } from './picture.ts';
import { LADDER } from './pieces/ladder.ts';
import { circle, discBox } from './svg.ts';

/**
 * Pixels a board unit: the widest phone shows 1.06 at the two pixels a point that the game draws. More would be
 * downloaded before the first picture and thrown away by every screen; who shows more fetches the crisp page.
 */
export const PIECE_DENSITY = 1.06;
/** The small ones are also shown large (the next tag, the pop of a merge), so they get more. */
const LEAST_RADIUS = 56;
const BALANCE = new URL('../../settings/balance.json', import.meta.url);

/** Board units by tier. Sprites are scaled to their collider, so these only set how sharp each one is. */
export const readRadii = (): readonly number[] =>
  (JSON.parse(readFileSync(BALANCE, 'utf8')) as { readonly radii: readonly number[] }).radii;

export const pixelRadius = (units: number): number =>
  Math.max(LEAST_RADIUS, Math.round(units * PIECE_DENSITY));

const markPicture = (tier: number): Picture => ({
  name: `mark/${tier}`,
  box: [-26, -26, 52, 52],
  density: 1,
  whole: true,
  content:
    circle(0, 0, 24, `fill="${PLUM}" opacity="0.88"`) +
    circle(0, 0, 22, `fill="none" stroke="${CREAM}" stroke-width="2" opacity="0.6"`) +
    digits(tier + 1, CREAM, 4.6),
});

export const markPictures = (): Picture[] => LADDER.map((_, tier) => markPicture(tier));

export const piecePictures = (): { pictures: Picture[]; pieces: PieceSheet[] } => {
  const radii = readRadii();
  const pieces = LADDER.map((art, tier) => ({ ...art, radius: pixelRadius(radii[tier]!) }));
  const bodies = pieces.map(({ body, radius, tolerance }, tier) => ({
    name: `piece/${tier}`,
    ...discBox(radius),
    content: body,
    whole: true,
    ...(tolerance && { tolerance }),
  }));
  return {
    pieces: pieces.map(({ radius, face, light }) => ({ radius, face, light: lightOf(light) })),
    pictures: [...bodies, ...lightPictures()],
  };
};
