import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../build/project.ts';
import { checkRelease } from './check-release.ts';
import { readReleaseSettings } from './release-settings.ts';
import { stateOfId } from './studio-ids.ts';
import { openProject, type SendOptions, type Uploader } from './uploader.ts';

export const readProject = <T>(path: string): T =>
  JSON.parse(readFileSync(join(PROJECT.root, path), 'utf8')) as T;

export const readAppId = (): string => readProject<{ readonly appid: string }>('project.config.json').appid;

export const readVersion = (): string => readProject<{ readonly version: string }>('package.json').version;

/** Why nothing is sent with this key, a line each; empty: it may be. */
export const reasonsToWait = (key: string | undefined): readonly string[] => {
  const { problems } = checkRelease();
  const appid = readAppId();
  return [
    ...problems.map((problem) => `problem: ${problem}`),
    ...(key !== undefined && !existsSync(key) ? [`there is no key at ${key}`] : []),
    ...(key !== undefined && stateOfId('appid', appid) !== 'filled'
      ? [`project.config.json: ${appid} cannot be uploaded`]
      : []),
  ];
};

export const sendOptions = (uploader: Uploader, key: string, version: string, desc: string): SendOptions => ({
  project: openProject(uploader, readAppId(), key),
  ...{ version, desc },
  robot: readReleaseSettings().robot,
  setting: { useProjectConfig: true },
  onProgressUpdate: () => undefined,
});
