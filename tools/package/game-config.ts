import { findFile, type PackageFile, textOf } from './package-files.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The file as a JSON object; null when it is missing, not JSON or something else. */
export const readJsonRecord = (files: readonly PackageFile[], path: string): JsonRecord | null => {
  const file = findFile(files, path);
  if (file === undefined) return null;
  try {
    const value: unknown = JSON.parse(textOf(file));
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};

export const GAME_JSON = 'game.json';

/** Both spellings are accepted by the platform. */
export const subpackageEntries = (game: JsonRecord): readonly unknown[] => {
  const entries = game.subpackages ?? game.subPackages;
  return Array.isArray(entries) ? entries : [];
};

/** `workers` is a folder's name, or `{ path, isSubpackage }`. */
export const workersPath = (game: JsonRecord): string | null => {
  const path = isRecord(game.workers) ? game.workers.path : game.workers;
  return typeof path === 'string' ? path : null;
};
