import { readFileSync } from 'node:fs';
import type { PieceSheet } from './art-sheet.ts';
import { CREAM, PLUM } from './color.ts';
import { lightPictures } from './lights.ts';
import type { Picture } from './picture.ts';
import { LADDER } from './pieces/ladder.ts';
import { circle, discBox, path } from './svg.ts';

/** Pixels a board unit: one for one on a phone of 390 points at three pixels a point. */
const DENSITY = 1.5;
/** The small ones are also shown large (the next tag, the pop of a merge), so they get more. */
const LEAST_RADIUS = 56;
const BALANCE = new URL('../../settings/balance.json', import.meta.url);

/** Board units by tier. Sprites are scaled to their collider, so these only set how sharp each one is. */
const readRadii = (): readonly number[] =>
  (JSON.parse(readFileSync(BALANCE, 'utf8')) as { readonly radii: readonly number[] }).radii;

const pixelRadius = (units: number): number => Math.max(LEAST_RADIUS, Math.round(units * DENSITY));

/** Strokes on a grid 12 wide and 18 high about the middle; drawn, so that the marks need no font. */
const DIGITS: readonly string[] = [
  'M0-9C4.5-9 6-5 6 0C6 5 4.5 9 0 9C-4.5 9-6 5-6 0C-6-5-4.5-9 0-9Z',
  'M-3.5-5.5L1-9V9',
  'M-5.5-5C-5-8-2.6-9 0-9C3.4-9 5.6-7 5.6-4C5.6 0-4 4-5.6 9H6',
  'M-5-7C-3.6-8.4-2-9 0-9C3.2-9 5.2-7.2 5.2-4.8C5.2-2.2 3-.8-.8-.8C3.6-.8 6 1 6 4C6 7 3.4 9 0 9C-2.4 9-4.4 8.2-5.8 6.6',
  'M3 9V-9L-6.4 4H6.4',
  'M5-9H-4L-5-.6C-3.6-2-1.8-2.6.2-2.6C3.8-2.6 6-.2 6 3C6 6.6 3.4 9 0 9C-2.4 9-4.4 8.2-5.8 6.6',
  'M4.4-8C1-9.6-2.6-8.4-4.4-4.6C-6 -1-6.4 1.4-6 4C-5.6 7-3 9 0 9C3.4 9 6 6.8 6 3.4C6 0 3.6-2 .4-2C-2.6-2-5 -.4-5.8 2.4',
  'M-6-9H6C2-3-.6 3-1.4 9',
  'M0-.8C-3-.8-5-2.4-5-4.9C-5-7.4-3-9 0-9C3-9 5-7.4 5-4.9C5-2.4 3-.8 0-.8C-3.6-.8-6 1.2-6 4.2C-6 7.2-3.6 9 0 9C3.6 9 6 7.2 6 4.2C6 1.2 3.6-.8 0-.8Z',
  'M5.8-2.4C5 .4 2.6 2-.4 2C-3.6 2-6 0-6-3.4C-6-6.8-3.4-9 0-9C3-9 5.6-7 6-4C6.4-1.4 6 1 4.4 4.6C2.6 8.4-1 9.6-4.4 8',
];

const digits = (value: number): string => {
  const characters = String(value).split('').map(Number);
  const step = 15.5;
  return characters
    .map((digit, at) =>
      path(
        DIGITS[digit]!,
        `transform="translate(${(at - (characters.length - 1) / 2) * step} 0)" fill="none" stroke="${CREAM}" stroke-width="4.6" stroke-linejoin="round" stroke-linecap="round"`,
      ),
    )
    .join('');
};

const markPicture = (tier: number): Picture => ({
  name: `mark/${tier}`,
  box: [-26, -26, 52, 52],
  density: 1,
  whole: true,
  content:
    circle(0, 0, 24, `fill="${PLUM}" opacity="0.88"`) +
    circle(0, 0, 22, `fill="none" stroke="${CREAM}" stroke-width="2" opacity="0.6"`) +
    digits(tier + 1),
});

export const markPictures = (): Picture[] => LADDER.map((_, tier) => markPicture(tier));

export const piecePictures = (): { pictures: Picture[]; pieces: PieceSheet[] } => {
  const radii = readRadii();
  const pieces = LADDER.map((art, tier) => ({ ...art, radius: pixelRadius(radii[tier]!) }));
  const bodies = pieces.map(({ body, radius }, tier) => ({
    name: `piece/${tier}`,
    ...discBox(radius),
    content: body,
    whole: true,
  }));
  return {
    pieces: pieces.map(({ radius, face }) => ({ radius, face })),
    pictures: [...bodies, ...lightPictures(pieces)],
  };
};
