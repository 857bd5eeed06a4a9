import { type Finding, refuse } from '../finding.ts';
import { isRecord, readJsonRecord } from '../game-config.ts';
import type { PackageFile } from '../package-files.ts';

const PROJECT_JSON = 'project.config.json';

/** Settings of the DevTools that would compile the finished bundle a second time. */
const RECOMPILING: readonly string[] = ['es6', 'enhance', 'minified'];

/** The DevTools open the folder as a mini-game and leave its scripts as they are. */
export const projectRule = (files: readonly PackageFile[]): Finding[] => {
  const project = readJsonRecord(files, PROJECT_JSON);
  if (project === null) return [refuse('config/project', PROJECT_JSON, 'is missing or not a JSON object')];
  const setting = isRecord(project.setting) ? project.setting : {};
  return [
    ...(project.compileType === 'game' ? [] : ['compileType is not "game"']),
    ...(typeof project.appid === 'string' ? [] : ['appid is missing']),
    ...RECOMPILING.filter((key) => setting[key] !== false).map((key) => `setting.${key} is not false`),
    ...(setting.urlCheck === true ? [] : ['setting.urlCheck is not true: domains would go unchecked']),
  ].map((reason) => refuse('config/project', PROJECT_JSON, reason));
};
