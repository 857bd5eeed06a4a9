import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../src/shared/failure.ts';
import { fail, ok, type Result } from '../../src/shared/result.ts';
import { PROJECT } from '../build/project.ts';

/** settings/release.json: what belongs to the studio that releases, and to no player. */
export interface ReleaseSettings {
  /** The lowest base library players may have, as it is set in the console. */
  readonly baseLibrary: string;
  /** npm package and version of WeChat's own uploader. It is 276 MB and run by npx: never a dependency. */
  readonly uploader: string;
  /** 1 … 30: which of the console's upload robots it is. */
  readonly robot: number;
  /** A new function gets 3 s and an old Node unless the upload says otherwise. */
  readonly functions: {
    readonly runtime: string;
    /** Where a function's own config.json names no `timeout`. */
    readonly timeoutSeconds: number;
    readonly memoryMB: number;
  };
  /** Ids of cloud environments by their names here; empty: not made yet. */
  readonly environments: Readonly<Record<string, string>>;
}

export const RELEASE_FILE = 'settings/release.json';

const isVersion = (value: unknown): boolean => typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value);

/** As the cloud console makes them: a name and a few characters. */
const ENVIRONMENT = /^[a-z][a-z0-9-]{3,39}$/;

/** Each is an id or empty, and no two names lead to one environment. */
const areEnvironments = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const ids = Object.values(value).filter((id) => id !== '');
  return (
    ids.every((id) => typeof id === 'string' && ENVIRONMENT.test(id)) && new Set(ids).size === ids.length
  );
};

const isWithin = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** `input/wrong-type` with every field that is wrong, each with what it should be. */
export const parseReleaseSettings = (value: unknown): Result<ReleaseSettings> => {
  const { baseLibrary, uploader, robot, functions, environments } = (value ?? {}) as Partial<ReleaseSettings>;
  const checks: readonly (readonly [boolean, string])[] = [
    [isVersion(baseLibrary), 'baseLibrary is not a version like 2.19.0'],
    [
      typeof uploader === 'string' && /^miniprogram-ci@\d+\.\d+\.\d+$/.test(uploader),
      'uploader is not miniprogram-ci@ and a version',
    ],
    [isWithin(robot, 1, 30), 'robot is not 1 … 30'],
    [
      /^Nodejs\d+\.\d+$/.test(functions?.runtime ?? ''),
      'functions.runtime is not a runtime like Nodejs16.13',
    ],
    [isWithin(functions?.timeoutSeconds, 1, 60), 'functions.timeoutSeconds is not 1 … 60'],
    [isWithin(functions?.memoryMB, 128, 3072), 'functions.memoryMB is not 128 … 3072'],
    [areEnvironments(environments), 'environments are not ids by name, each another'],
  ];
  const faults = checks.filter(([holds]) => !holds).map(([, fault]) => fault);
  return faults.length === 0
    ? ok(value as ReleaseSettings)
    : fail(failure('input/wrong-type', faults.join('; ')));
};

/** Throws with every fault when the file cannot be used. */
export const readReleaseSettings = (): ReleaseSettings => {
  const settings = parseReleaseSettings(
    JSON.parse(readFileSync(join(PROJECT.root, RELEASE_FILE), 'utf8')) as unknown,
  );
  if (!settings.ok) throw new Error(`${RELEASE_FILE}: ${settings.error.detail}`);
  return settings.value;
};
