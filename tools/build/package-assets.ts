import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { hashInputs } from './input-hash.ts';
import { listFiles } from './list-files.ts';
import { ART_INPUTS, PROJECT } from './project.ts';

const ART_BUILDER = join(PROJECT.root, 'tools', 'art', 'build-art.ts');

/** Folders of `assets/` whose files ship as they are, and which of their files do. */
const COPIED: Readonly<Record<string, readonly string[]>> = {
  fonts: ['.ttf'],
  audio: ['.mp3', '.m4a'],
};

/** Settings that the game reads from its package at the start, so that numbers change without code. */
const SETTINGS = ['balance.json', 'physics.json', 'shop.json'];

/** Fills `outDir`, the package's `settings/`. */
export const writeSettings = (outDir: string): void => {
  for (const name of SETTINGS) cpSync(join(PROJECT.settings, name), join(outDir, name));
};

const copyShippedFiles = (folder: string, endings: readonly string[], outDir: string): void => {
  const source = join(PROJECT.assets, folder);
  if (!existsSync(source)) return;
  for (const name of listFiles(source).filter((it) => endings.includes(extname(it)))) {
    cpSync(join(source, name), join(outDir, folder, name));
  }
};

/** Pictures take seconds to draw and change rarely: one folder of the cache for each state of their sources. */
const cachedArt = async (): Promise<string> => {
  const folder = join(PROJECT.cache, 'art', hashInputs(ART_INPUTS));
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const { buildArt } = await import(ART_BUILDER);
  await buildArt({ outDir: draft });
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return folder;
};

/** What TexturePacker's form says of a frame and the game does not read; no frame is ever turned. */
const UNREAD = ['rotated', 'trimmed'];

const withoutUnread = (text: string): string =>
  JSON.stringify(JSON.parse(text, (key, value) => (UNREAD.includes(key) ? undefined : value)));

/** Every sheet of the package is read before the first picture: it holds no more than is read. */
const copyArt = (from: string, outDir: string): void => {
  cpSync(from, outDir, { recursive: true });
  for (const name of listFiles(from).filter((it) => extname(it) === '.json')) {
    writeFileSync(join(outDir, name), withoutUnread(readFileSync(join(from, name), 'utf8')));
  }
};

/** Fills `outDir`, the package's `assets/`, with pictures, fonts and sound. */
export const writeAssets = async (outDir: string): Promise<void> => {
  mkdirSync(outDir, { recursive: true });
  for (const [folder, endings] of Object.entries(COPIED)) copyShippedFiles(folder, endings, outDir);
  if (existsSync(ART_BUILDER)) copyArt(await cachedArt(), outDir);
};
