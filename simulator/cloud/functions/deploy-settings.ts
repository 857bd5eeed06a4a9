import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file of the CloudBase command line: what a function is created with. In the folder of the functions, or above it. */
export const DEPLOY_FILE = 'cloudbaserc.json';

/** Highest timeout the console takes, in seconds. */
const MOST_SECONDS = 60;

/** What the deployment gives one function. */
export interface DeployedFunction {
  /** Seconds a call may take. */
  readonly timeout?: number;
}

export type DeploySettings = ReadonlyMap<string, DeployedFunction>;

interface Declared {
  readonly name?: unknown;
  readonly timeout?: unknown;
}

const deployedOf = ({ timeout }: Declared): DeployedFunction =>
  typeof timeout === 'number' && timeout > 0 ? { timeout: Math.min(timeout, MOST_SECONDS) } : {};

/** By the functions' names; empty where nothing is said, as for a function made in the console. */
export const readDeploySettings = (folder: string): DeploySettings => {
  const file = [folder, dirname(folder)]
    .map((place) => join(place, DEPLOY_FILE))
    .find((path) => existsSync(path));
  if (file === undefined) return new Map();
  const { functions = [] } = JSON.parse(readFileSync(file, 'utf8')) as { functions?: Declared[] };
  return new Map(functions.map((it) => [String(it.name), deployedOf(it)]));
};
