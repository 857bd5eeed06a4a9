import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { cachedArt } from './art-cache.ts';
import { listFiles } from './list-files.ts';
import { packTexts } from './package-texts.ts';
import { PROJECT } from './project.ts';

/** All that is known of the pictures beyond their frames: no sheets of frames. */
const PLAIN = ['art.json', 'guests/guests.json'];

/** Folders of `assets/` whose files ship as they are, and which of their files do. */
const COPIED: Readonly<Record<string, readonly string[]>> = {
  fonts: ['.ttf'],
  audio: ['.mp3', '.m4a'],
  music: ['.mp3', '.m4a'],
  pages: ['.ttf'],
  guests: ['.ttf', '.json'],
};

/** Settings that the game reads from its package at the start, so that numbers change without code. */
const SETTINGS = ['balance.json', 'physics.json', 'twists.json', 'shop.json', 'social.json'];

/** Fills `outDir`, the package's `settings/`: in one line each, for they count as the package's bytes. */
export const writeSettings = (outDir: string): void => {
  mkdirSync(outDir, { recursive: true });
  for (const name of SETTINGS) {
    const settings: unknown = JSON.parse(readFileSync(join(PROJECT.settings, name), 'utf8'));
    writeFileSync(join(outDir, name), JSON.stringify(settings));
  }
};

const copyShippedFiles = (folder: string, endings: readonly string[], outDir: string): void => {
  const source = join(PROJECT.assets, folder);
  if (!existsSync(source)) return;
  for (const name of listFiles(source).filter((it) => endings.includes(extname(it)))) {
    cpSync(join(source, name), join(outDir, folder, name));
  }
};

interface SheetBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface SheetFrame {
  readonly frame: SheetBox;
  readonly spriteSourceSize: SheetBox;
  readonly sourceSize: { readonly w: number; readonly h: number };
}

/** x, y, width and height on the page; where edges were cut off also left, top and the size before. */
const packFrame = ({ frame, spriteSourceSize: kept, sourceSize: full }: SheetFrame): number[] => {
  const place = [frame.x, frame.y, frame.w, frame.h];
  const cut = full.w !== frame.w || full.h !== frame.h;
  return cut ? [...place, kept.x, kept.y, full.w, full.h] : place;
};

/** Every sheet is read before the first picture, so it ships in a third of TexturePacker's letters. */
const packSheet = (text: string): string => {
  const { frames, meta } = JSON.parse(text);
  const packed = Object.entries<SheetFrame>(frames).map(([name, frame]) => [name, packFrame(frame)]);
  return JSON.stringify({ size: [meta.size.w, meta.size.h], frames: Object.fromEntries(packed) });
};

const copyArt = (from: string, outDir: string): void => {
  cpSync(from, outDir, { recursive: true });
  for (const name of listFiles(from).filter((it) => extname(it) === '.json' && !PLAIN.includes(it))) {
    writeFileSync(join(outDir, name), packSheet(readFileSync(join(from, name), 'utf8')));
  }
};

/** Fills `outDir`, the package's `assets/`, with pictures, fonts, sound and texts. */
export const writeAssets = async (outDir: string): Promise<void> => {
  mkdirSync(outDir, { recursive: true });
  for (const [folder, endings] of Object.entries(COPIED)) copyShippedFiles(folder, endings, outDir);
  copyArt(await cachedArt(), outDir);
  writeFileSync(join(outDir, 'texts.json'), packTexts(join(PROJECT.assets, 'i18n')));
};
