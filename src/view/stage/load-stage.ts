import { Glow } from '#paint/glow.ts';
import { Painter } from '#paint/painter.ts';
import { QuadBatch } from '#paint/quad-batch.ts';
import { createQuadShader } from '#paint/quad-shader.ts';
import type { Surface } from '#paint/surface.ts';
import { Deferred } from '../../shared/deferred.ts';
import type { LateScript } from '../../shared/late-script.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ArtSheet } from '../art/art-sheet.ts';
import { DeferredTextures } from '../art/deferred-textures.ts';
import { GuestLoader } from '../art/guest-loader.ts';
import { type ArtSource, loadArt, loadPageFonts, loadPicture } from '../art/load-art.ts';
import { LookLoader } from '../art/look-loader.ts';
import { ThemeLoader } from '../art/theme-loader.ts';
import { LateCards } from '../card/late-cards.ts';
import type { Atlas } from '../graphics/atlas.ts';
import { LabelPage } from '../graphics/label-page.ts';
import type { LabelUpload } from '../graphics/label-upload.ts';
import type { PagesPackage } from '../screens/page-views.ts';
import type { Fonts } from '../widgets/fonts.ts';
import type { Words } from '../widgets/text/texts.ts';
import { LocalizedStage, type LocalizedStageParts } from './localized-stage.ts';
import type { SceneScript } from './scene.ts';
import type { ScreenMetrics, Stage, StageOutput } from './stage.ts';

export interface StageParts extends ArtSource {
  /** What the painter draws on: only the painter looks inside. */
  readonly surface: Surface;
  readonly metrics: ScreenMetrics;
  readonly labelUpload: LabelUpload;
  /** The pages behind home, which need not be there when the stage opens. */
  readonly loadPages: () => Promise<Result<PagesPackage>>;
  /** What home does not need of the main package. */
  readonly script: LateScript<SceneScript>;
}

/** Quads of the board at its fullest: 90 pieces of eight parts, their effects, the jar. */
export const BOARD_CAPACITY = 1500;
export const JAR_CAPACITY = 8;

/** What of the atlas changes while the game runs. */
const changingPages = (
  parts: StageParts,
  atlas: Atlas,
  { pages, jar, deferred, crisp }: ArtSheet,
): Pick<LocalizedStageParts['ui'], 'deferredTextures' | 'sharpTextures'> & {
  readonly themes: ThemeLoader;
} => ({
  themes: new ThemeLoader({
    atlas,
    jar,
    page: pages.length,
    loadImage: (name) => loadPicture(parts, name),
  }),
  deferredTextures: new DeferredTextures({
    loadImage: () => loadPicture(parts, deferred.page),
    paint: (image) => atlas.repaint(pages.length + 1, image),
  }),
  sharpTextures: new DeferredTextures({
    loadImage: () => loadPicture(parts, crisp.page),
    paint: (image) => atlas.repaint(0, image, crisp.factor),
  }),
});

/** The stage, and who paints cards from the same pictures. */
export interface BuiltStage {
  readonly stage: Stage;
  readonly cards: Pick<LateCards, 'card' | 'poster'>;
}

/** Builds the stage in these words (the player's language, by key). */
export type OpenStage = (words: Words, output: StageOutput) => BuiltStage;

const load = async (parts: StageParts): Promise<OpenStage> => {
  const { metrics, script } = parts;
  const [painter, loaded] = await Promise.all([Painter.create(parts.surface, metrics), loadArt(parts)]);
  const { art, atlas } = loaded;
  const page = new LabelPage(
    (width, height) => parts.pictures.createCanvas(width, height),
    parts.labelUpload,
  );
  page.setPixelRatio(metrics.pixelRatio);
  const quadShader = createQuadShader([...atlas.sources.slice(0, art.pages.length + 1), page.source]);
  const behind = new QuadBatch(quadShader, JAR_CAPACITY);
  const batch = new QuadBatch(quadShader, BOARD_CAPACITY);
  const glow = new Glow();
  const { themes, ...changing } = changingPages(parts, atlas, art);
  const pageFonts = (): Fonts => loadPageFonts(parts, loaded.fonts);
  const loaders = { guests: new GuestLoader(parts), looks: new LookLoader(parts.pictures) };
  const ui = { ...loaded, page, ...changing, ...loaders, pageFonts };
  const pageViews = new Deferred(parts.loadPages);
  const shared = { script, pageViews, painter, quadShader, behind, glow, batch, page, ui, themes, metrics };
  return (words, output) => ({
    stage: new LocalizedStage({ ...shared, ...output }, words),
    cards: new LateCards({
      load: parts.loadPages,
      art: () => ({ ...ui, fonts: pageFonts() }),
      createCanvas: (width, height) => parts.pictures.createCanvas(width, height),
    }),
  });
};

/**
 * Loads the pictures and lettering of the stage. The stage has no screen yet when it is opened: the first `show` gives
 * it one. Fails when a picture of the package is missing or the context refuses our shaders; nothing can be shown then.
 */
export const loadStage = async (parts: StageParts): Promise<Result<OpenStage>> => {
  try {
    return ok(await load(parts));
  } catch (error) {
    return fail({ code: 'host/unknown', detail: String(error) });
  }
};
