import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, refuse } from './finding.ts';
import { GAME_JSON, type JsonRecord, readJsonRecord } from './game-config.ts';
import { findFile, type PackageFile, textOf } from './package-files.ts';
import { PROJECT_JSON, projectFaults } from './rules/project-rule.ts';

/** The project's root, as the DevTools open it: its two files, and which folders are there. */
export interface ProjectRoot {
  readonly files: readonly PackageFile[];
  readonly hasFile: (path: string) => boolean;
}

export const readRoot = (folder: string): ProjectRoot => ({
  files: [GAME_JSON, PROJECT_JSON]
    .filter((path) => existsSync(join(folder, path)))
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) })),
  hasFile: (path) => existsSync(join(folder, path)),
});

const gameConfigRule = ({ files }: ProjectRoot, built: readonly PackageFile[]): Finding[] => {
  const source = findFile(files, GAME_JSON);
  const copy = findFile(built, GAME_JSON);
  if (source === undefined) return [refuse('root/game-config', GAME_JSON, 'is missing at the root')];
  return copy !== undefined && textOf(copy) === textOf(source)
    ? []
    : [refuse('root/game-config', GAME_JSON, 'differs from the one in the package: npm run build')];
};

/** Each folder that the project names, with a file that must be in it. */
const NAMED_FOLDERS: readonly (readonly [field: string, holds: string])[] = [
  ['miniprogramRoot', 'game.js'],
  ['cloudfunctionRoot', 'runs/index.js'],
];

const folderFaults = (project: JsonRecord, hasFile: ProjectRoot['hasFile']): string[] =>
  NAMED_FOLDERS.flatMap(([field, holds]) => {
    const folder = project[field];
    if (typeof folder !== 'string' || !folder.endsWith('/'))
      return [`${field} is not a folder with a closing slash`];
    return hasFile(folder + holds) ? [] : [`${field} ${folder} holds no ${holds}: npm run build`];
  });

const projectConfigRule = ({ files, hasFile }: ProjectRoot): Finding[] => {
  const project = readJsonRecord(files, PROJECT_JSON);
  return [...projectFaults(project), ...folderFaults(project ?? {}, hasFile)].map((reason) =>
    refuse('root/project-config', PROJECT_JSON, reason),
  );
};

/** Everything that would keep the DevTools from opening the root and finding the built package there. */
export const checkRoot = (root: ProjectRoot, built: readonly PackageFile[]): Finding[] => [
  ...gameConfigRule(root, built),
  ...projectConfigRule(root),
];
