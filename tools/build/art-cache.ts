import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashInputs } from './input-hash.ts';
import { PROJECT } from './project.ts';

const ART_BUILDER = join(PROJECT.root, 'tools', 'art', 'build-art.ts');

/** Files that pictures are drawn from, from the project's root. The texts of the game are not among them. */
const ART_FILES = ['assets/svg', 'assets/picture-fonts', 'tools/art'];

/** Packages that draw, pack and compress. Another version may give other bytes. */
const ART_PACKAGES = ['@resvg/resvg-js', 'sharp', '@jsquash/oxipng', 'maxrects-packer'];

const readJson = (...path: readonly string[]): Record<string, unknown> =>
  JSON.parse(readFileSync(join(PROJECT.root, ...path), 'utf8')) as Record<string, unknown>;

const versionOf = (name: string): unknown => readJson('node_modules', name, 'package.json').version;

/** Of all the numbers of the game only the pieces' sizes are drawn. */
const artKey = (): string => {
  const values = {
    files: hashInputs(ART_FILES),
    packages: ART_PACKAGES.map((name) => [name, versionOf(name)]),
    radii: readJson('settings', 'balance.json').radii,
  };
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
};

/** The folder with the pictures as the sources have them now; draws them where that has not been done yet. */
export const cachedArt = async (): Promise<string> => {
  const folder = join(PROJECT.cache, 'art', artKey());
  if (existsSync(folder)) return folder;
  console.log('drawing the pictures, which takes a minute and is only done when their sources changed …');
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const { buildArt } = await import(ART_BUILDER);
  await buildArt({ outDir: draft });
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  return folder;
};
