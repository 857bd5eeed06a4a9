import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { Cloud } from './cloud/cloud.ts';
import { EVERYDAY } from './cloud/switches.ts';
import { endWithNpm } from './server/parent-watch.ts';
import { readProject } from './server/project.ts';
import { type Simulator, serve } from './server/server.ts';
import { World } from './social/world.ts';

export interface DoorSettings {
  /** The package that is served, as it is. */
  readonly package: string;
  /** A folder with a folder for each cloud function; null takes what the package's own project names. */
  readonly functions: string | null;
  /** Where the cloud and the people are kept. */
  readonly data: string;
  readonly port: number;
  readonly host: string;
  readonly wipeCloud: boolean;
  readonly fastCloud: boolean;
  readonly watch: boolean;
}

export interface Opened {
  readonly simulator: Simulator;
  readonly cloud: Cloud;
}

/** One game's data is not another's. */
export const dataFolder = (root: string, packageFolder: string): string => {
  const name = createHash('sha256').update(resolve(packageFolder)).digest('hex').slice(0, 8);
  return join(root, `cloud-${name}`);
};

/** A package that names no functions has none. */
const functionsOf = (settings: DoorSettings): string =>
  settings.functions ?? readProject(settings.package).functions ?? join(settings.package, 'no functions');

export const warnOfProblems = (cloud: Cloud): void => {
  for (const problem of cloud.problems) console.warn(`cloud: ${problem}`);
};

const end = async ({ simulator, cloud }: Opened): Promise<void> => {
  await simulator.close();
  await cloud.close();
  process.exit(0);
};

/** Serves a package with its cloud until the process is asked to end. */
export const openDoor = async (settings: DoorSettings): Promise<Opened> => {
  const { data, port, host, watch } = settings;
  console.log('starting the cloud and the simulator …');
  const cloud = await Cloud.start({
    functions: functionsOf(settings),
    data,
    wipe: settings.wipeCloud,
    switches: settings.fastCloud ? {} : EVERYDAY,
    timers: true,
  });
  const social = new World(join(data, 'people.json'));
  const simulator = await serve({ package: settings.package, port, host, cloud, social, watch });
  const opened = { simulator, cloud };
  const close = (): void => void end(opened);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, close);
  endWithNpm(close);
  warnOfProblems(cloud);
  console.log(`cloud: ${cloud.names.join(', ') || 'no functions'}; data in ${data}`);
  console.log(`ready: ${simulator.url}`);
  return opened;
};

/** Says in words why nothing could be served, and ends the process. */
export const sayWhyNot = (error: unknown): never => {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'EADDRINUSE' ? 'the port is taken; choose another with --port N' : message;
  console.error(`the simulator cannot start: ${reason}`);
  process.exit(1);
};
