import { type Finding, refuse } from '../finding.ts';
import { isRecord, type JsonRecord, readJsonRecord } from '../game-config.ts';
import type { PackageFile } from '../package-files.ts';

export const PROJECT_JSON = 'project.config.json';

/** Settings of the DevTools that would compile the finished bundle a second time. */
const RECOMPILING: readonly string[] = ['es6', 'enhance', 'minified'];

/** Why the DevTools would not open the folder as a mini-game, or would change its scripts; empty when all is well. */
export const projectFaults = (project: JsonRecord | null): string[] => {
  if (project === null) return ['is missing or not a JSON object'];
  const setting = isRecord(project.setting) ? project.setting : {};
  return [
    ...(project.compileType === 'game' ? [] : ['compileType is not "game"']),
    ...(typeof project.appid === 'string' ? [] : ['appid is missing']),
    ...RECOMPILING.filter((key) => setting[key] !== false).map((key) => `setting.${key} is not false`),
    ...(setting.urlCheck === true ? [] : ['setting.urlCheck is not true: domains would go unchecked']),
  ];
};

/** The built folder can be opened by itself. */
export const projectRule = (files: readonly PackageFile[]): Finding[] =>
  projectFaults(readJsonRecord(files, PROJECT_JSON)).map((reason) =>
    refuse('config/project', PROJECT_JSON, reason),
  );
