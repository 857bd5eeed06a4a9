import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../build/list-files.ts';

/** One file of a package. `path` is from the package's root, with `/` between names. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every file in the folder that would be uploaded, in one order on every system. */
export const listPackage = (folder: string): PackageFile[] =>
  listFiles(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));

export const findFile = (files: readonly PackageFile[], path: string): PackageFile | undefined =>
  files.find((file) => file.path === path);

export const textOf = (file: PackageFile): string => new TextDecoder().decode(file.bytes);
