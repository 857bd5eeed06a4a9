import type { PageSheet } from '../../shared/art-sheet.ts';
import type { Result } from '../../shared/result.ts';
import { Atlas, type AtlasPage, type PageImage } from '../graphics/atlas.ts';
import type { TextCanvas } from '../graphics/label-page.ts';
import type { Fonts } from '../widgets/fonts.ts';
import type { ArtSheet } from './art-sheet.ts';
import { FIRST_JAR } from './theme-loader.ts';

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

export interface ArtSource {
  readonly pictures: PictureSource;
  readonly files: TextSource;
}

/** What everything is drawn from. */
export interface LoadedArt {
  readonly art: ArtSheet;
  readonly atlas: Atlas;
  readonly fonts: Fonts;
}

const FOLDER = 'assets';

const unwrap = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
};

const loadSheet = async <T = PageSheet>({ files }: ArtSource, name: string): Promise<T> =>
  JSON.parse(unwrap(await files.readText(`${FOLDER}/${name}.json`)));

/** Takes a name as the art sheet has it. */
export const loadPicture = ({ pictures }: ArtSource, name: string): Promise<Result<PageImage>> =>
  pictures.loadImage(`${FOLDER}/${name}.png`);

const loadPage = async (source: ArtSource, name: string, sheetName = name): Promise<AtlasPage> => {
  const [image, sheet] = await Promise.all([loadPicture(source, name), loadSheet(source, sheetName)]);
  return { image: unwrap(image), sheet };
};

/** A page whose picture comes later shows nothing until then. */
const clearPage = async (source: ArtSource, sheetName: string): Promise<AtlasPage> => {
  const canvas = source.pictures.createCanvas(1, 1);
  canvas.getContext('2d');
  return { image: canvas, sheet: await loadSheet(source, sheetName) };
};

/** After the pages of every day come the jar, which can be changed for another, and what is not there from the start. */
const loadAtlas = async (source: ArtSource, { pages, jar, deferred }: ArtSheet): Promise<Atlas> =>
  new Atlas(
    await Promise.all([
      ...pages.map((name) => loadPage(source, name)),
      loadPage(source, jar.pages[FIRST_JAR], jar.sheet),
      clearPage(source, deferred.sheet),
    ]),
  );

/** A face that cannot be loaded is replaced by another: the game is plainer, not broken. */
const familyOf = ({ pictures }: ArtSource, file: string, otherwise = 'sans-serif'): string => {
  const font = pictures.loadFont(`${FOLDER}/${file}.ttf`);
  return font.ok ? font.value : otherwise;
};

/** The faces of the pages' package, which have the signs of all texts; they are there once its code is. */
export const loadPageFonts = (source: ArtSource, { title, text }: Fonts): Fonts => ({
  title: familyOf(source, 'pages/title', title),
  text: familyOf(source, 'pages/text', text),
});

/** Rejects when a picture of the package is missing: nothing can be shown then. */
export const loadArt = async (source: ArtSource): Promise<LoadedArt> => {
  const art = await loadSheet<ArtSheet>(source, 'art');
  return {
    art,
    atlas: await loadAtlas(source, art),
    fonts: { title: familyOf(source, 'fonts/title'), text: familyOf(source, 'fonts/text') },
  };
};
