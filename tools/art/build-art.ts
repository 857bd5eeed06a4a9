import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { ArtSheet } from './art-sheet.ts';
import { effectPictures } from './effects.ts';
import { facePictures } from './faces.ts';
import { iconPictures } from './icons.ts';
import type { JarDress } from './jar/jar-dress.ts';
import { JAR_DRESSES, jarFrames, jarPictures } from './jar/jar-pictures.ts';
import { coinPicture, keepsakePictures } from './keepsakes.ts';
import { logoPicture } from './logo.ts';
import { moonPictures } from './moon.ts';
import { type Page, packPage } from './pack.ts';
import { pageBackgrounds } from './page-widgets.ts';
import type { Picture } from './picture.ts';
import { markPictures, piecePictures } from './piece-pictures.ts';
import { encodePng } from './png.ts';
import { type Pixels, renderSprites } from './render.ts';
import { scenePictures } from './scene.ts';
import { SKIES } from './skies.ts';
import { smooth } from './smooth.ts';
import { themePictures } from './theme-cards.ts';
import { UI_DENSITY, uiPictures, uiSlices } from './ui.ts';
import { weatherPictures } from './weather.ts';

/** Page 0 holds what glows, rolls or is stretched, in all its colours; page 1 the rest, in 256. */
const pagePictures = (): readonly (readonly Picture[])[] => {
  return [
    [...piecePictures().pictures, ...facePictures(), ...effectPictures(), ...uiPictures(), coinPicture()],
    [
      ...scenePictures(),
      ...weatherPictures(),
      ...pageBackgrounds(),
      ...keepsakePictures(),
      ...themePictures(),
      ...moonPictures(),
      ...iconPictures(),
      ...markPictures(),
      logoPicture(),
    ],
  ];
};

const JAR_SHEET = 'jar';
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

const pack = (pictures: readonly Picture[]): Page => packPage(renderSprites(pictures));

/** One picture for each jar; one sheet for all of them, because they are packed alike. */
const writeJars = (outDir: string): void => {
  for (const [at, dress] of JAR_DRESSES.entries()) {
    const page = pack(jarPictures(dress));
    writeFileSync(join(outDir, `${jarPage(dress, at)}.png`), encodePng(smooth(page)));
    if (at === 0) {
      const image = `${jarPage(dress, at)}.png`;
      writeFileSync(join(outDir, `${JAR_SHEET}.json`), JSON.stringify(describe(page, image)));
    }
  }
};

/**
 * Draws every picture and writes the pages (atlas-N and the jars), their sheets and art.json; the same sources
 * give the same bytes.
 */
export const buildArt = async ({ outDir }: { readonly outDir: string }): Promise<void> => {
  mkdirSync(join(outDir, THEMES), { recursive: true });
  writeJars(outDir);
  const pages = pagePictures().map(pack);
  for (const [at, page] of pages.entries()) {
    writeFileSync(
      join(outDir, `atlas-${at}.png`),
      at === 0 ? encodePng(smooth(page)) : await encodePalette(page.pixels),
    );
    writeFileSync(join(outDir, `atlas-${at}.json`), JSON.stringify(describe(page, `atlas-${at}.png`)));
  }
  writeFileSync(join(outDir, 'art.json'), JSON.stringify(sheet()));
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/art' } } });
  await buildArt({ outDir: values.out });
}
