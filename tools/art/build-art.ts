import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { ArtSheet } from '../../src/shared/art-sheet.ts';
import { effectPictures } from './effects.ts';
import { emblemPictures } from './emblems.ts';
import { facePictures } from './faces.ts';
import { guestPictures } from './guests/guest-pictures.ts';
import { iconPictures } from './icons.ts';
import { JAR_STYLES, jarFrames, jarPictures, softJarPictures } from './jar/jar-pictures.ts';
import type { JarStyle } from './jar/jar-style.ts';
import { coinPicture, keepsakePictures, pageKeepsakePictures } from './keepsakes.ts';
import { logoPicture } from './logo.ts';
import { lookPictures } from './looks/look-pictures.ts';
import { moonPictures } from './moon.ts';
import { EXTRUDE, type Page, packPage, packSharper } from './pack.ts';
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
import { pageUiPictures, UI_DENSITY, uiPictures, uiSlices } from './ui.ts';
import { weatherPictures } from './weather.ts';

/** Page 0 holds what glows, rolls or is stretched, in all its colours; page 1 the rest, in 256. */
const pagePictures = (): readonly (readonly Picture[])[] => [
  [
    ...piecePictures().pictures,
    ...facePictures(),
    ...effectPictures(),
    ...uiPictures(),
    coinPicture(),
    ...softJarPictures(),
  ],
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
const deferredPictures = (): readonly Picture[] => [
  ...boughtTwigs(),
  ...weatherPictures(),
  ...pageBackgrounds(),
  ...pageUiPictures(),
  ...pageKeepsakePictures(),
];

const JAR_SHEET = 'jar';
const DEFERRED_SHEET = 'deferred';
const DEFERRED_PAGE = 'pages/deferred';
/** The first page half as sharp again, for windows that show the board larger than any phone does. */
const CRISP_PAGE = 'crisp/atlas-0';
const CRISPER = 1.5;
/** What is not worn from the start is a download of its own. */
const THEMES = 'themes';
/** What comes to the table with the season, each in a picture of its own: one of them is wanted at a time. */
const GUESTS = 'guests';

const jarPage = ({ name }: JarStyle, at: number): string => `${at === 0 ? '' : `${THEMES}/`}jar-${name}`;

const sheet = (): ArtSheet => ({
  pages: pagePictures().map((_, at) => `atlas-${at}`),
  pieces: piecePictures().pieces,
  jar: {
    frames: jarFrames(),
    sheet: JAR_SHEET,
    pages: Object.fromEntries(JAR_STYLES.map((style, at) => [style.name, jarPage(style, at)])),
  },
  deferred: { sheet: DEFERRED_SHEET, page: DEFERRED_PAGE },
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

/** The nearest 256 colours, dithered: a third as much as can be costs a tenth less, and bands show from a quarter down. */
const encodePalette = ({ width, height, data }: Pixels, dither: number): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 9, effort: 10, palette: true, dither })
    .toBuffer();

const FEW_DOTS = 0.33;
const ALL_DOTS = 1;

const encodeSmooth = (page: Page): Buffer => encodePng(smooth(page));

const pack = (pictures: readonly Picture[]): Page => packPage(renderSprites(pictures));

/** A file of the art: its path from the folder of all, and its content; a PNG is not squeezed yet. */
type DrawnFile = readonly [path: string, content: Buffer];

const pngOf = (name: string, png: Buffer): DrawnFile => [`${name}.png`, png];

const jsonOf = (name: string, content: object): DrawnFile => [
  `${name}.json`,
  Buffer.from(JSON.stringify(content)),
];

const sheetOf = (name: string, page: Page, image: string): DrawnFile =>
  jsonOf(name, describe(page, `${image}.png`));

/** The page without what lies elsewhere too, for which it keeps the place. */
const withoutSoft = ({ pixels, placed }: Page): Pixels => {
  const { width, height } = pixels;
  const data = pixels.data.slice();
  const soft = new Set(softJarPictures().map(({ name }) => name));
  for (const { sprite, x, y } of placed.filter(({ sprite: { names } }) => soft.has(names[0]!)))
    for (let row = y - EXTRUDE; row < y + sprite.pixels.height + EXTRUDE; row += 1)
      data.fill(0, (row * width + x - EXTRUDE) * 4, (row * width + x + sprite.pixels.width + EXTRUDE) * 4);
  return { width, height, data };
};

/**
 * One picture for each jar; one sheet for all of them, because they are packed alike. That of the first is half as large in
 * 256 colours, and its lines look the same.
 */
const drawJars = async (): Promise<DrawnFile[]> => {
  const drawn = JAR_STYLES.map(async (style, at): Promise<DrawnFile[]> => {
    const page = pack(jarPictures(style));
    const name = jarPage(style, at);
    if (at > 0) return [pngOf(name, encodeSmooth(page))];
    return [pngOf(name, await encodePalette(withoutSoft(page), FEW_DOTS)), sheetOf(JAR_SHEET, page, name)];
  });
  return (await Promise.all(drawn)).flat();
};

const drawDeferred = (): DrawnFile[] => {
  const page = pack(deferredPictures());
  return [pngOf(DEFERRED_PAGE, encodeSmooth(page)), sheetOf(DEFERRED_SHEET, page, DEFERRED_PAGE)];
};

/** In 256 colours each, as they lie loosely on no page. */
const drawGuests = async (): Promise<DrawnFile[]> => {
  const guests = guestPictures();
  const sprites = renderSprites(guests.map(({ picture }) => picture));
  const pictures = sprites.map(async ({ names, pixels }) =>
    pngOf(`${GUESTS}/${names[0]}`, await encodePalette(pixels, ALL_DOTS)),
  );
  const sheets = Object.fromEntries(guests.map(({ picture, sheet }) => [picture.name, sheet]));
  return [...(await Promise.all(pictures)), jsonOf(`${GUESTS}/guests`, sheets)];
};

/** What can be worn beside jars and skies, and a card of everything that can be: each alone, as it is asked for. */
const drawLooks = (): Promise<DrawnFile[]> =>
  Promise.all(
    renderSprites([...lookPictures(), ...themePictures()]).map(async ({ names, pixels }) =>
      pngOf(`${THEMES}/${names[0]}`, await encodePalette(pixels, ALL_DOTS)),
    ),
  );

/** The pages from the start, and the first of them sharper. */
const drawPages = async (): Promise<DrawnFile[]> => {
  const [first = [], second = []] = pagePictures();
  const sprites = renderSprites(first);
  const page = packPage(sprites);
  const crisp = packSharper(page, renderSharper(first, sprites, CRISPER), CRISPER);
  const plain = pack(second);
  return [
    pngOf(CRISP_PAGE, encodeSmooth(crisp)),
    ...[pngOf('atlas-0', encodeSmooth(page)), sheetOf('atlas-0', page, 'atlas-0')],
    ...[pngOf('atlas-1', await encodePalette(plain.pixels, FEW_DOTS)), sheetOf('atlas-1', plain, 'atlas-1')],
  ];
};

/** Every picture on its page (atlas-N, the jars, the deferred and the crisp one), their sheets and art.json. */
export const drawArt = async (): Promise<DrawnFile[]> => [
  ...(await drawJars()),
  ...drawDeferred(),
  ...(await drawPages()),
  ...(await drawGuests()),
  ...(await drawLooks()),
  jsonOf('art', sheet()),
];

/** Draws the art, squeezes its pictures and writes it; the same sources give the same bytes. */
export const buildArt = async ({ outDir }: { readonly outDir: string }): Promise<void> => {
  for (const [path, content] of await drawArt()) {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), path.endsWith('.png') ? await squeeze(content) : content);
  }
};
