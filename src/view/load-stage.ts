import { Glow } from '#paint/glow.ts';
import { Painter } from '#paint/painter.ts';
import { QuadBatch } from '#paint/quad-batch.ts';
import { createQuadShader } from '#paint/quad-shader.ts';
import type { Surface } from '#paint/surface.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { ArtSheet } from './art-sheet.ts';
import { CardPainter } from './card/card-painter.ts';
import { DeferredTextures } from './deferred-textures.ts';
import { Atlas, type AtlasPage, type PageImage } from './graphics/atlas.ts';
import { LabelPage, type TextCanvas } from './graphics/label-page.ts';
import { LocalizedStage, type LocalizedStageParts } from './localized-stage.ts';
import type { Intent, ScreenMetrics, Stage } from './stage.ts';
import type { Words } from './texts.ts';
import { FIRST_JAR, ThemeLoader } from './theme-loader.ts';
import type { Fonts } from './ui-context.ts';

/** What the view needs of the host's pictures. */
export interface PictureSource {
  createCanvas(width: number, height: number): TextCanvas;
  loadImage(path: string): Promise<Result<{ readonly width: number; readonly height: number }>>;
  /** Answers the family to use in a canvas font. */
  loadFont(path: string): Result<string>;
}

/** What the view needs of the host's package files. */
export interface TextSource {
  readText(path: string): Promise<Result<string>>;
}

export interface StageParts {
  /** What the painter draws on: only the painter looks inside. */
  readonly surface: Surface;
  readonly pictures: PictureSource;
  readonly files: TextSource;
  readonly metrics: ScreenMetrics;
}

const FOLDER = 'assets';
/** Quads of the board at its fullest: 90 pieces of eight parts, their effects, the jar. */
const CAPACITY = 1500;
const JAR_CAPACITY = 8;

const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
};

const loadSheet = async ({ files }: StageParts, name: string): Promise<AtlasPage['sheet']> =>
  JSON.parse(unwrap(await files.readText(`${FOLDER}/${name}.json`)));

const loadImage = ({ pictures }: StageParts, name: string): Promise<Result<PageImage>> =>
  pictures.loadImage(`${FOLDER}/${name}.png`);

const loadPage = async (parts: StageParts, name: string, sheetName = name): Promise<AtlasPage> => {
  const [image, sheet] = await Promise.all([loadImage(parts, name), loadSheet(parts, sheetName)]);
  return { image: unwrap(image), sheet };
};

/** A page whose picture comes later shows nothing until then. */
const clearPage = async (parts: StageParts, sheetName: string): Promise<AtlasPage> => {
  const canvas = parts.pictures.createCanvas(1, 1);
  canvas.getContext('2d');
  return { image: canvas, sheet: await loadSheet(parts, sheetName) };
};

/** After the pages of every day come the jar, which can be changed for another, and what is not there from the start. */
const loadAtlas = async (parts: StageParts, { pages, jar, late }: ArtSheet): Promise<Atlas> =>
  new Atlas(
    await Promise.all([
      ...pages.map((name) => loadPage(parts, name)),
      loadPage(parts, jar.pages[FIRST_JAR], jar.sheet),
      clearPage(parts, late.sheet),
    ]),
  );

/** What of the atlas changes while the game runs. */
const changingPages = (
  parts: StageParts,
  atlas: Atlas,
  { pages, jar, late, crisp }: ArtSheet,
): Pick<LocalizedStageParts['kit'], 'latePictures' | 'crispPictures'> & {
  readonly wardrobe: ThemeLoader;
} => ({
  wardrobe: new ThemeLoader({ atlas, jar, page: pages.length, loadImage: (name) => loadImage(parts, name) }),
  latePictures: new DeferredTextures({
    loadImage: () => loadImage(parts, late.page),
    paint: (image) => atlas.repaint(pages.length + 1, image),
  }),
  crispPictures: new DeferredTextures({
    loadImage: () => loadImage(parts, crisp.page),
    paint: (image) => atlas.repaint(0, image, crisp.factor),
  }),
});

/** A face that cannot be loaded is replaced by the host's own: the game is plainer, not broken. */
const loadFonts = ({ pictures }: StageParts): Fonts => {
  const family = (file: string): string => {
    const font = pictures.loadFont(`${FOLDER}/fonts/${file}.ttf`);
    return font.ok ? font.value : 'sans-serif';
  };
  return { title: family('title'), text: family('text') };
};

/** The stage, and who paints cards from the same pictures. */
export interface BuiltStage {
  readonly stage: Stage;
  readonly cards: Pick<CardPainter, 'card' | 'poster'>;
}

/** Builds the stage in these words (the player's language, by key); what the player wants is sent to `send`. */
export type OpenStage = (words: Words, send: (intent: Intent) => void) => BuiltStage;

const load = async (parts: StageParts): Promise<OpenStage> => {
  const { metrics, surface } = parts;
  const painting = Painter.create(surface, metrics);
  const art: ArtSheet = JSON.parse(unwrap(await parts.files.readText(`${FOLDER}/art.json`)));
  const atlas = await loadAtlas(parts, art);
  const painter = await painting;
  const page = new LabelPage((width, height) => parts.pictures.createCanvas(width, height));
  page.setPixelRatio(metrics.pixelRatio);
  const fonts = loadFonts(parts);
  const quadShader = createQuadShader([...atlas.sources.slice(0, art.pages.length + 1), page.source]);
  const behind = new QuadBatch(quadShader, JAR_CAPACITY);
  const batch = new QuadBatch(quadShader, CAPACITY);
  const glow = new Glow();
  const { wardrobe, ...changing } = changingPages(parts, atlas, art);
  const kit = { atlas, art, page, fonts, ...changing };
  const shared = { painter, quadShader, behind, glow, batch, page, kit, wardrobe, metrics };
  return (words, send) => ({
    stage: new LocalizedStage({ ...shared, send }, words),
    cards: new CardPainter(kit, (width, height) => parts.pictures.createCanvas(width, height)),
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
