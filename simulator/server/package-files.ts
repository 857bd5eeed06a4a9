import { readdirSync, type Stats, statSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Manifest, PackageFile, Subpackage } from '../protocol/manifest.ts';
import { openDataRoot, STRICT, subpackageOf } from '../protocol/manifest.ts';
import { workerFolder } from '../protocol/worker-line.ts';
import { readProject } from './project.ts';
import { wrapModule } from './wrap-module.ts';

/** Another one after every change. */
const editionOf = ({ size, mtimeMs }: Stats): string => `${mtimeMs.toString(36)}-${size.toString(36)}`;

const { compare: compareNames } = new Intl.Collator();

/** One after the other: of a few hundred files, each a matter of microseconds, the pool's threads make ten times the work. */
const listFiles = (root: string): PackageFile[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const stats = statSync(file);
      const path = relative(root, file).split(sep).join('/');
      return { path, size: stats.size, edition: editionOf(stats) };
    })
    .sort((one, other) => compareNames(one.path, other.path));

type Declared = { name?: unknown; root?: unknown };

const subpackagesOf = (config: Record<string, unknown>): Subpackage[] => {
  const declared = (config.subpackages ?? config.subPackages ?? []) as Declared[];
  return declared.map(({ name, root }) => {
    const path = String(root ?? '').replace(/^\/+|\/+$/g, '');
    return { name: String(name ?? path), root: path.endsWith('.js') ? path : `${path}/` };
  });
};

/** Reads what a package folder holds, anew each time: the next launch sees the latest build. */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const config = JSON.parse(await readFile(join(folder, 'game.json'), 'utf8')) as Record<string, unknown>;
  const { name, checksUrls } = readProject(folder);
  return {
    name,
    checksUrls,
    config,
    files: listFiles(folder),
    subpackages: subpackagesOf(config),
  };
};

/** The domain's own scripts: nothing is required across the border. */
export const openDataScripts = (manifest: Manifest): PackageFile[] => {
  const root = openDataRoot(manifest);
  if (root === null) return [];
  return manifest.files.filter(({ path }) => path.endsWith('.js') && path.startsWith(root));
};

/** Folders whose code belongs to realms of their own. */
const foreignRoots = (manifest: Manifest): string[] =>
  [openDataRoot(manifest), workerFolder(manifest)?.root ?? null].filter((root) => root !== null);

/** The scripts of one package; `null` is the main one. */
export const scriptsOf = (manifest: Manifest, subpackage: Subpackage | null): PackageFile[] =>
  manifest.files
    .filter(({ path }) => path.endsWith('.js') && subpackageOf(manifest, path) === subpackage)
    .filter(({ path }) => !foreignRoots(manifest).some((root) => path.startsWith(root)));

/** A file that lies inside the folder, or null when the path or a link on it leads out. Rejects where there is no file. */
export const findInside = async (folder: string, path: string): Promise<string | null> => {
  const root = await realpath(folder);
  const found = await realpath(resolve(root, path));
  return found.startsWith(root + sep) ? found : null;
};

interface Wrapped {
  readonly edition: string;
  readonly code: string;
}

/** What was asked for before, by file and mode: phones ask for it at every launch. */
const wrapped = new Map<string, Wrapped>();

/** The code of a package file, as its realm takes it. */
export const wrappedScript = async (folder: string, path: string, strict: boolean): Promise<string> => {
  const file = await findInside(folder, path);
  if (file === null) throw new Error(`${path} is outside the package`);
  const edition = editionOf(await stat(file));
  const name = `${strict ? STRICT : ''} ${file}`;
  const known = wrapped.get(name);
  if (known?.edition === edition) return known.code;
  const code = wrapModule(path, await readFile(file, 'utf8'), strict);
  wrapped.set(name, { edition, code });
  return code;
};

/** Everything a worker's thread runs, but the simulator's own part: its folder's files and the call of its entry. */
export const workerCode = async (folder: string, entry: string, strict: boolean): Promise<string | null> => {
  const manifest = await readManifest(folder);
  const root = workerFolder(manifest)?.root;
  const paths = manifest.files.map((file) => file.path).filter((path) => path.endsWith('.js'));
  const own = paths.filter((path) => root !== undefined && path.startsWith(root));
  if (!own.includes(entry)) return null;
  const scripts = await Promise.all(own.map((path) => wrappedScript(folder, path, strict)));
  return `${scripts.join('')}__run__(${JSON.stringify(entry)});\n`;
};
