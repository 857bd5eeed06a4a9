import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { ArtSheet } from '../../src/shared/art-sheet.ts';
import { effectPictures } from './effects.ts';
import { emblemPictures } from './emblems.ts';
import { facePictures } from './faces.ts';
import { iconPictures } from './icons.ts';
import type { JarDress } from './jar/jar-dress.ts';
import { JAR_DRESSES, jarFrames, jarPictures } from './jar/jar-pictures.ts';
import { coinPicture, keepsakePictures } from './keepsakes.ts';
import { logoPicture } from './logo.ts';
import { moonPictures } from './moon.ts';
import { type Page, packPage, packSharper } from './pack.ts';
import { pageBackgrounds } from './page-widgets.ts';
import type { Picture } from './picture.ts';
import { markPictures, PIECE_DENSITY, piecePictures } from './piece-pictures.ts';
import { encodePng } from './png.ts';
import { type Pixels, renderSharper, renderSprites } from './render.ts';
import { boughtTwigs, scenePictures } from './scene.ts';
import { SKIES } from './skies.ts';
import { smooth } from './smooth.ts';
import { squeeze } from './squeeze.ts';
import { themePictures } from './theme-cards.ts';
import { UI_DENSITY, uiPictures, uiSlices } from './ui.ts';
import { weatherPictures } from './weather.ts';

/** Page 0 holds what glows, rolls or is stretched, in all its colours; page 1 the rest, in 256. */
const pagePictures = (): readonly (readonly Picture[])[] => [
  [...piecePictures().pictures, ...facePictures(), ...effectPictures(), ...uiPictures(), coinPicture()],
  [
    ...scenePictures(),
    ...keepsakePictures(),
    ...moonPictures(),
    ...iconPictures(),
    ...emblemPictures(),
    ...markPictures(),
    logoPicture(),
  ],
];

/** What neither the first home nor the first run shows: skies to be bought and the pages behind home. */
const latePictures = (): readonly Picture[] => [
  ...boughtTwigs(),
  ...weatherPictures(),
  ...pageBackgrounds(),
  ...themePictures(),
];

const JAR_SHEET = 'jar';
const LATE_SHEET = 'late';
const LATE_PAGE = 'pages/late';
/** The first page half as sharp again, for windows that show the board larger than any phone does. */
const CRISP_PAGE = 'crisp/atlas-0';
const CRISPER = 1.5;
/** What is not worn from the start is a download of its own. */
const THEMES = 'themes';

const jarPage = ({ name }: JarDress, at: number): string => `${at === 0 ? '' : `${THEMES}/`}jar-${name}`;

const sheet = (): ArtSheet => ({
  pages: pagePictures().map((_, at) => `atlas-${at}`),
  pieces: piecePictures().pieces,
  jar: {
    frames: jarFrames(),
    sheet: JAR_SHEET,
    pages: Object.fromEntries(JAR_DRESSES.map((dress, at) => [dress.name, jarPage(dress, at)])),
  },
  late: { sheet: LATE_SHEET, page: LATE_PAGE },
  crisp: { page: CRISP_PAGE, factor: CRISPER, density: PIECE_DENSITY },
  slices: uiSlices(),
  skies: SKIES,
  density: UI_DENSITY,
});

/** The hash form of TexturePacker, which Pixi, Phaser and most editors read. */
const describe = ({ pixels, placed }: Page, image: string): object => ({
  frames: Object.fromEntries(
    placed.flatMap(({ sprite, x, y }) => {
      const { width: w, height: h } = sprite.pixels;
      const entry = {
        frame: { x, y, w, h },
        rotated: false,
        trimmed: w !== sprite.sourceWidth || h !== sprite.sourceHeight,
        spriteSourceSize: { x: sprite.left, y: sprite.top, w, h },
        sourceSize: { w: sprite.sourceWidth, h: sprite.sourceHeight },
      };
      return sprite.names.map((name) => [name, entry]);
    }),
  ),
  meta: {
    app: 'tuanyuan',
    version: '1',
    image,
    format: 'RGBA8888',
    size: { w: pixels.width, h: pixels.height },
    scale: '1',
  },
});

/** The nearest 256 colours, dithered. */
const encodePalette = ({ width, height, data }: Pixels): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 9, effort: 10, palette: true, dither: 1 })
    .toBuffer();

const encodeSmooth = (page: Page): Buffer => encodePng(smooth(page));

const pack = (pictures: readonly Picture[]): Page => packPage(renderSprites(pictures));

const writePage = async (outDir: string, name: string, png: Buffer): Promise<void> => {
  mkdirSync(dirname(join(outDir, name)), { recursive: true });
  writeFileSync(join(outDir, `${name}.png`), await squeeze(png));
};

const writeSheet = (outDir: string, name: string, page: Page, image: string): void => {
  writeFileSync(join(outDir, `${name}.json`), JSON.stringify(describe(page, `${image}.png`)));
};

/** One picture for each jar; one sheet for all of them, because they are packed alike. */
const writeJars = async (outDir: string): Promise<void> => {
  for (const [at, dress] of JAR_DRESSES.entries()) {
    const page = pack(jarPictures(dress));
    await writePage(outDir, jarPage(dress, at), encodeSmooth(page));
    if (at === 0) writeSheet(outDir, JAR_SHEET, page, jarPage(dress, at));
  }
};

const writeLate = async (outDir: string): Promise<void> => {
  const page = pack(latePictures());
  await writePage(outDir, LATE_PAGE, encodeSmooth(page));
  writeSheet(outDir, LATE_SHEET, page, LATE_PAGE);
};

const writeCrisp = async (outDir: string): Promise<void> => {
  const [pictures = []] = pagePictures();
  const sprites = renderSprites(pictures);
  const page = packSharper(packPage(sprites), renderSharper(pictures, sprites, CRISPER), CRISPER);
  await writePage(outDir, CRISP_PAGE, encodeSmooth(page));
};

/**
 * Draws every picture and writes the pages (atlas-N, the jars, the late and the crisp one), their sheets and art.json; the same
 * sources give the same bytes.
 */
export const buildArt = async ({ outDir }: { readonly outDir: string }): Promise<void> => {
  mkdirSync(outDir, { recursive: true });
  await writeJars(outDir);
  await writeLate(outDir);
  await writeCrisp(outDir);
  for (const [at, page] of pagePictures().map(pack).entries()) {
    const name = `atlas-${at}`;
    await writePage(outDir, name, at === 0 ? encodeSmooth(page) : await encodePalette(page.pixels));
    writeSheet(outDir, name, page, name);
  }
  writeFileSync(join(outDir, 'art.json'), JSON.stringify(sheet()));
};
