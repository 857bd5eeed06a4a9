import { Glow } from '#paint/glow.ts';
import { Painter } from '#paint/painter.ts';
import { QuadBatch } from '#paint/quad-batch.ts';
import { createQuadShader } from '#paint/quad-shader.ts';
import type { Surface } from '#paint/surface.ts';
import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type ArtSource, loadArt } from '../art/load-art.ts';
import { LabelPage } from '../graphics/label-page.ts';
import { type BoardBox, BoardStage } from './board-stage.ts';
import { BOARD_CAPACITY, JAR_CAPACITY } from './load-stage.ts';

export interface BoardStageSource extends ArtSource {
  readonly surface: Surface;
  readonly box: BoardBox;
  readonly onDrop: (column: number) => void;
}

const build = async (source: BoardStageSource): Promise<BoardStage> => {
  const { surface, box, pictures, onDrop } = source;
  const [painter, loaded] = await Promise.all([Painter.create(surface, box), loadArt(source)]);
  const page = new LabelPage((width, height) => pictures.createCanvas(width, height));
  page.setPixelRatio(box.pixelRatio);
  const pages = loaded.atlas.sources.slice(0, loaded.art.pages.length + 1);
  const quadShader = createQuadShader([...pages, page.source]);
  const behind = new QuadBatch(quadShader, JAR_CAPACITY);
  const batch = new QuadBatch(quadShader, BOARD_CAPACITY);
  return new BoardStage({ painter, quadShader, behind, glow: new Glow(), batch, page, loaded, onDrop }, box);
};

/** The jar alone, with its pictures loaded. Fails when one of them is missing. */
export const loadBoardStage = async (source: BoardStageSource): Promise<Result<BoardStage>> => {
  try {
    return ok(await build(source));
  } catch (error) {
    return fail(failure('host/unknown', String(error)));
  }
};
