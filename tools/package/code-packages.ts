import { GAME_JSON, isRecord, readJsonRecord, subpackageEntries, workersPath } from './game-config.ts';
import type { PackageFile } from './package-files.ts';

/**
 * A part of the upload with rules of its own. `open-data` and `workers` run apart from the rest but
 * are downloaded with the main package; the others are downloads of their own.
 */
export interface CodePackage {
  readonly name: string;
  readonly kind: 'main' | 'sub' | 'independent' | 'open-data' | 'workers';
  /** `` for main; else a folder with a closing `/`, or one script. */
  readonly root: string;
}

export const MAIN: CodePackage = { name: 'main', kind: 'main', root: '' };

/** `/a/b/` and `a/b` name the same folder, and `a.js` a single script. */
const rootOf = (path: string): string => {
  const bare = path.replace(/^\/+|\/+$/g, '');
  return bare.endsWith('.js') ? bare : `${bare}/`;
};

const subpackage = (entry: unknown): CodePackage[] => {
  if (!isRecord(entry) || typeof entry.root !== 'string') return [];
  const root = rootOf(entry.root);
  const name = typeof entry.name === 'string' ? entry.name : root;
  return [{ name, kind: entry.independent === true ? 'independent' : 'sub', root }];
};

/** The parts that `game.json` declares, main last. Declarations too broken to place are left to their own rules. */
export const codePackages = (files: readonly PackageFile[]): readonly CodePackage[] => {
  const game = readJsonRecord(files, GAME_JSON) ?? {};
  const openData = typeof game.openDataContext === 'string' ? game.openDataContext : null;
  const workers = workersPath(game);
  return [
    ...subpackageEntries(game).flatMap(subpackage),
    ...(openData === null ? [] : [{ name: 'open-data', kind: 'open-data', root: rootOf(openData) } as const]),
    ...(workers === null ? [] : [{ name: 'workers', kind: 'workers', root: rootOf(workers) } as const]),
    MAIN,
  ];
};

/** The part a file belongs to. `packages` ends with main, which takes what no other does. */
export const packageOf = (path: string, packages: readonly CodePackage[]): CodePackage =>
  packages.find((it) => (it.root.endsWith('/') ? path.startsWith(it.root) : path === it.root)) ?? MAIN;
