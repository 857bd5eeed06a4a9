import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { type Finding, refuse } from '../finding.ts';
import { PACKED_EXTENSIONS } from '../limits.ts';
import { findFile, type PackageFile, textOf } from '../package-files.ts';

const ENTRY = 'game.js';

export const entryRule = (files: readonly PackageFile[]): Finding[] =>
  findFile(files, ENTRY) === undefined
    ? [refuse('entry/missing', ENTRY, 'the game starts here, and it is missing')]
    : [];

export const extensionRule = (files: readonly PackageFile[]): Finding[] =>
  files
    .filter(({ path }) => !PACKED_EXTENSIONS.has(extname(path).slice(1).toLowerCase()))
    .map(({ path }) =>
      refuse('file/extension', path, `"${extname(path)}" is not a kind of file that is packed`),
    );

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** By content: the extension rule sees only the honest ones. */
export const webpRule = (files: readonly PackageFile[]): Finding[] =>
  files
    .filter(({ bytes }) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP')
    .map(({ path }) => refuse('file/webp', path, 'is a WebP picture: not every client shows it'));

/** The first of each group of files with one key comes with the later ones that repeat it. */
const repeats = (
  files: readonly PackageFile[],
  keyOf: (file: PackageFile) => string,
): { readonly first: string; readonly again: string }[] => {
  const firsts = new Map<string, string>();
  return files.flatMap((file) => {
    const first = firsts.get(keyOf(file));
    if (first !== undefined) return [{ first, again: file.path }];
    firsts.set(keyOf(file), file.path);
    return [];
  });
};

const contentKey = ({ bytes }: PackageFile): string => createHash('sha256').update(bytes).digest('hex');

export const duplicateRule = (files: readonly PackageFile[]): Finding[] =>
  repeats(
    files.filter(({ bytes }) => bytes.length > 0),
    contentKey,
  ).map(({ first, again }) => refuse('file/duplicate', again, `has the same bytes as ${first}`));

/** Android tells such names apart; iOS, Windows and macOS may not. */
export const caseRule = (files: readonly PackageFile[]): Finding[] =>
  repeats(files, ({ path }) => path.toLowerCase()).map(({ first, again }) =>
    refuse('file/same-but-for-case', again, `differs from ${first} only by the case of its letters`),
  );

const SOURCE_MAP_COMMENT = /\/[/*][#@]\s*sourceMappingURL=/;

const isSourceMap = (file: PackageFile): boolean =>
  file.path.endsWith('.map') || (file.path.endsWith('.js') && SOURCE_MAP_COMMENT.test(textOf(file)));

export const sourceMapRule = (files: readonly PackageFile[]): Finding[] =>
  files
    .filter(isSourceMap)
    .map(({ path }) =>
      refuse('file/source-map', path, 'holds or names a source map, which is not for players'),
    );
