import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { hashInputs } from './input-hash.ts';
import { PROJECT } from './project.ts';

const ART_BUILDER = join(PROJECT.root, 'tools', 'art', 'build-art.ts');

/** What the scripts read besides code, from the project's root. The texts of the game are not among them. */
const ART_FILES = ['assets/svg', 'assets/picture-fonts'];

/** Packages that draw, pack and compress. Another version may give other bytes. */
const ART_PACKAGES = ['@resvg/resvg-js', 'sharp', '@jsquash/oxipng', 'maxrects-packer'];

const readJson = (...path: readonly string[]): Record<string, unknown> =>
  JSON.parse(readFileSync(join(PROJECT.root, ...path), 'utf8')) as Record<string, unknown>;

const versionOf = (name: string): unknown => readJson('node_modules', name, 'package.json').version;

/** The scripts with all that they import, without comments, names and line breaks: these draw nothing. */
const bundleScripts = async (): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT.root,
    entryPoints: [ART_BUILDER],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  return outputFiles.map(({ text }) => text).join('');
};

/** The only number of the game that is drawn is the size of each piece. */
const artKey = async (): Promise<string> => {
  const values = {
    scripts: await bundleScripts(),
    files: hashInputs(ART_FILES),
    packages: ART_PACKAGES.map((name) => [name, versionOf(name)]),
    radii: readJson('settings', 'balance.json').radii,
  };
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
};

/** The folder with the pictures as the sources have them now; draws them where that has not been done yet. */
export const cachedArt = async (): Promise<string> => {
  const folder = join(PROJECT.cache, 'art', await artKey());
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
