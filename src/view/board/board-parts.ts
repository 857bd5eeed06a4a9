import type { Glow } from '#paint/glow.ts';
import type { QuadBatch } from '#paint/quad-batch.ts';
import type { QuadShader } from '#paint/quad-shader.ts';
import type { ArtSheet } from '../art/art-sheet.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { LabelPage } from '../graphics/label-page.ts';
import type { Numerals } from '../graphics/numerals.ts';
import type { ChainLettering } from './chain-lettering.ts';

/** What the board is drawn with. */
export interface BoardParts {
  /** Behind the lamplight, and before it. */
  readonly behind: QuadBatch;
  readonly glow: Glow;
  readonly batch: QuadBatch;
  readonly quadShader: QuadShader;
  readonly atlas: Atlas;
  readonly art: ArtSheet;
  readonly page: LabelPage;
  readonly numerals: Numerals;
  readonly chain: ChainLettering;
}
