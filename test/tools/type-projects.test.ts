import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../tools/build/list-files.ts';
import { PROJECT } from '../../tools/build/project.ts';

interface TypeProject {
  readonly include?: readonly string[];
  readonly references?: readonly { readonly path: string }[];
}

const ROOMS = ['src', 'cloud', 'simulator', 'tools', 'test', 'bench'];

const readProject = (folder: string): TypeProject =>
  JSON.parse(readFileSync(join(PROJECT.root, folder, 'tsconfig.json'), 'utf8')) as TypeProject;

/** The folders that `npm run check:types` goes through, from the project's root. */
const checkedFolders = (readProject('.').references ?? []).map(({ path }) => path);

const filesOf = (rooms: readonly string[]): string[] =>
  rooms.flatMap((room) => listFiles(join(PROJECT.root, room)).map((name) => `${room}/${name}`));

/** The layer that a file is checked in: the nearest folder above it with a tsconfig.json. */
const layerOf = (file: string): string | undefined =>
  checkedFolders
    .filter((folder) => file.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length)[0];

const isIncluded = (file: string): boolean => {
  const layer = layerOf(file);
  if (layer === undefined) return false;
  const { include = [] } = readProject(layer);
  return include.includes('./**/*.ts') || include.includes(`./${relative(layer, file)}`);
};

it('type check: goes through every folder that has a tsconfig.json', () => {
  const folders = filesOf(ROOMS).filter((file) => file.endsWith('/tsconfig.json'));
  expect(folders.map((file) => file.replace('/tsconfig.json', '')).sort()).toEqual(
    [...checkedFolders].sort(),
  );
});

it('type check: reads every source file', () => {
  const sources = filesOf(ROOMS).filter((file) => file.endsWith('.ts') && !file.includes('/fixtures/'));
  expect(sources.filter((file) => !isIncluded(file))).toEqual([]);
});
