import type { PieceLight } from '../../shared/art-sheet.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';

/** Clear pixels between the collider's circle and the edge of a piece's frame; see assets/ART.md. */
const PAD = 2;
/** Frames of eyes and mouths are squares of 64 pixels in which the open eye is 46 high and the smile 44 wide. */
const EYE_SHARE = 46 / 64;
const MOUTH_SHARE = 44 / 64;

/** Width of a piece's frame when its collider's radius is 1. */
export const discSize = (frame: Frame): number => (frame.fullWidth * 2) / (frame.fullWidth - PAD * 2);

/** Width of an eye's frame for an `eyeScale` given as a share of the diameter, in radii. */
export const eyeSize = (eyeScale: number): number => (eyeScale * 2) / EYE_SHARE;

export const mouthSize = (mouthScale: number): number => (mouthScale * 2) / MOUTH_SHARE;

export interface PieceFrames {
  readonly body: Frame;
  readonly shade: Frame;
  readonly gloss: Frame;
  readonly mark: Frame;
}

export const pieceFrames = (atlas: Atlas, tier: number, light: PieceLight): PieceFrames => ({
  body: atlas.frame(`piece/${tier}`),
  shade: atlas.frame('light/shade'),
  gloss: atlas.frame(light.gloss),
  mark: atlas.frame(`mark/${tier}`),
});
