import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What the project file of a package says: the game's name, and where its cloud functions are. */
export interface Project {
  readonly name: string;
  /** A folder with a folder for each function; null where the project names none. */
  readonly functions: string | null;
  /** Whether addresses must be https and wss. setting.urlCheck of the project file. */
  readonly checksUrls: boolean;
}

interface Declared {
  readonly projectname?: unknown;
  readonly miniprogramRoot?: unknown;
  readonly cloudfunctionRoot?: unknown;
  readonly setting?: { readonly urlCheck?: unknown };
}

const PROJECT_FILE = 'project.config.json';

const read = (folder: string): Declared | null => {
  const file = join(folder, PROJECT_FILE);
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Declared) : null;
  } catch {
    return null;
  }
};

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const functionsOf = (place: string, { cloudfunctionRoot }: Declared): string | null => {
  const root = textOf(cloudfunctionRoot);
  return root === null ? null : resolve(place, root);
};

/** Whether the project in `place` has its game in `folder`. */
const isOf = (folder: string, place: string, { miniprogramRoot }: Declared): boolean =>
  resolve(place, textOf(miniprogramRoot) ?? '.') === folder;

/** The project of a package: a file in its folder, or one above that says its game lies there. */
export const readProject = (packageFolder: string): Project => {
  const folder = resolve(packageFolder);
  const own = read(folder);
  const above = read(dirname(folder));
  const outer = above !== null && isOf(folder, dirname(folder), above) ? above : null;
  const name = textOf(outer?.projectname) ?? textOf(own?.projectname) ?? basename(folder);
  const functions =
    (own === null ? null : functionsOf(folder, own)) ??
    (outer === null ? null : functionsOf(dirname(folder), outer));
  const checksUrls = outer?.setting?.urlCheck !== false && own?.setting?.urlCheck !== false;
  return { name, functions, checksUrls };
};
