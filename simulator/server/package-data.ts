import { readFile } from 'node:fs/promises';
import type { Manifest, PackageFile } from '../protocol/manifest.ts';
import { packData } from '../protocol/package-data.ts';
import { findInside } from './package-files.ts';

/** Bytes that go with a launch; what is beyond is read when it is asked for. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Code is loaded by the page, pictures by their elements. */
const LOADED_ELSEWHERE = /\.(?:js|png|jpe?g|gif|webp|svg)$/i;

/** The smallest files first: they are the many. */
const dataFiles = (files: readonly PackageFile[]): PackageFile[] => {
  let left = MOST_BYTES;
  return files
    .filter(({ path }) => !LOADED_ELSEWHERE.test(path) && path !== 'game.json')
    .sort((one, other) => one.size - other.size)
    .filter(({ size }) => {
      left -= size;
      return left >= 0;
    });
};

/** What a game reads of its package, as one piece: a line for each file would take longer than all of them. */
export const readPackageData = async (folder: string, { files }: Manifest): Promise<Buffer> => {
  const read = async ({ path, edition }: PackageFile) => {
    const file = await findInside(folder, path).catch(() => null);
    return file === null ? [] : [{ path, edition, bytes: new Uint8Array(await readFile(file)) }];
  };
  return Buffer.from(packData((await Promise.all(dataFiles(files).map(read))).flat()));
};
