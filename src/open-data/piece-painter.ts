import type { PieceView } from '../core/index.ts';
import type { FaceSheet } from '../shared/art-sheet.ts';
import { disc } from './brush.ts';
import type { Brush } from './domain-host.ts';
import { SHADE, type TextureCache } from './texture-cache.ts';

/** As the game's own painter has it: clear pixels around a piece, and what of a frame an eye or a mouth is. */
const PAD = 2;
const EYE_SHARE = 46 / 64;
const MOUTH_SHARE = 44 / 64;

/** As long as the pictures are not there, and where they cannot be had. */
const PLAIN = [
  '#D9A25B',
  '#A8343A',
  '#C79A63',
  '#C2493D',
  '#FFF6EC',
  '#F0B24A',
  '#B9702F',
  '#FBEBDD',
  '#CFCB57',
  '#E2452F',
  '#FFF3C4',
];

const discWidth = (textures: TextureCache, name: string, radius: number): number => {
  const full = textures.fullWidth(name);
  return full === 0 ? 0 : (radius * 2 * full) / (full - PAD * 2);
};

const paintFace = (brush: Brush, textures: TextureCache, face: FaceSheet, radius: number): void => {
  const eye = (radius * face.eyeScale * 2) / EYE_SHARE;
  const mouth = (radius * face.mouthScale * 2) / MOUTH_SHARE;
  const draw = (name: string, x: number, y: number, width: number): void => {
    brush.translate(x * radius, y * radius);
    textures.draw(brush, name, width);
    brush.translate(-x * radius, -y * radius);
  };
  draw(`eye/${face.eyes}`, -face.gap, face.y * 2, eye);
  draw(`eye/${face.eyes}`, face.gap, face.y * 2, eye);
  draw(`mouth/${face.mouth}`, 0, face.mouthY * 2, mouth);
};

const paintLight = (brush: Brush, textures: TextureCache, tier: number, radius: number): void => {
  const gloss = textures.pieces[tier]?.light.gloss;
  textures.drawShade(brush, tier, discWidth(textures, SHADE, radius));
  if (gloss !== undefined) textures.draw(brush, gloss, discWidth(textures, gloss, radius));
};

/** A piece in board units: its body turns, the light on it does not. */
export const paintPiece = (
  brush: Brush,
  textures: TextureCache,
  { tier, x, y, angle, radius }: Pick<PieceView, 'tier' | 'x' | 'y' | 'angle' | 'radius'>,
): void => {
  const body = `piece/${tier}`;
  const width = discWidth(textures, body, radius);
  brush.save();
  brush.translate(x, y);
  brush.rotate(angle);
  if (!textures.draw(brush, body, width)) disc(brush, 0, 0, radius, PLAIN[tier] ?? '#FFF3C4');
  brush.rotate(-angle);
  paintLight(brush, textures, tier, radius);
  brush.rotate(angle);
  const face = textures.pieces[tier]?.face;
  if (face) paintFace(brush, textures, face, radius);
  brush.restore();
};
