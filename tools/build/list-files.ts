import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const below = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? below(path) : [path];
  });

/** Every file in `folder`, relative to it, with `/` between names, in one order on every system. */
export const listFiles = (folder: string): string[] =>
  below(folder)
    .map((path) => relative(folder, path).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));

/** The absolute paths of a file, or of all files in a folder; none when it does not exist. */
export const filesAt = (path: string): string[] => {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory() ? listFiles(path).map((name) => join(path, name)) : [path];
};
