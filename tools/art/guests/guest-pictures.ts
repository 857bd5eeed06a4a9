import type { PieceSheet } from '../../../src/shared/art-sheet.ts';
import { GUESTS, type GuestId } from '../../../src/shared/vocabulary/guests.ts';
import { lightOf } from '../lights.ts';
import type { Picture } from '../picture.ts';
import { pixelRadius, readRadii } from '../piece-pictures.ts';
import type { PieceArt } from '../pieces/piece.ts';
import { discBox } from '../svg.ts';
import { AUTUMN } from './autumn.ts';
import { SPRING } from './spring.ts';
import { SUMMER } from './summer.ts';
import { WINTER } from './winter.ts';

export const GUEST_ART: Readonly<Record<GuestId, PieceArt>> = {
  ...SPRING,
  ...SUMMER,
  ...AUTUMN,
  ...WINTER,
};

/** Each guest's picture, as sharp as the piece whose place it takes, and how it is lit and looks. */
export const guestPictures = (): readonly { readonly picture: Picture; readonly sheet: PieceSheet }[] => {
  const radii = readRadii();
  return GUESTS.map(({ id, tier }) => {
    const { body, face, light } = GUEST_ART[id];
    const radius = pixelRadius(radii[tier]!);
    return {
      picture: { name: id, ...discBox(radius), content: body, whole: true },
      sheet: { radius, face, light: lightOf(light) },
    };
  });
};
