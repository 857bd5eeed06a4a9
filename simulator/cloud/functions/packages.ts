import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOY_FILE, type DeploySettings, readDeploySettings } from './deploy-settings.ts';

export interface Timer {
  readonly name: string;
  /** Seven fields: second, minute, hour, day, month, day of the week, year. */
  readonly config: string;
}

/** A folder of dist/cloudfunctions. */
export interface FunctionPackage {
  readonly name: string;
  readonly entry: string;
  readonly openApis: readonly string[];
  readonly timers: readonly Timer[];
  /** Milliseconds a call may take; null where the deploy settings do not say. */
  readonly timeoutMs: number | null;
}

interface Config {
  readonly permissions?: { readonly openapi?: readonly string[] };
  readonly triggers?: readonly { readonly name: string; readonly type: string; readonly config: string }[];
  readonly timeout?: unknown;
}

interface Read {
  readonly package: FunctionPackage;
  readonly problems: readonly string[];
}

/** The console takes one trigger for a function: the first, and refuses the others. */
const timersOf = (name: string, { triggers = [] }: Config): [readonly Timer[], string[]] => {
  const timers = triggers.filter(({ type }) => type === 'timer');
  const refused = timers.slice(1).map((it) => `${name}: a function has one trigger; "${it.name}" is refused`);
  return [timers.slice(0, 1), refused];
};

const readPackage = (folder: string, name: string, deployed: DeploySettings): Read => {
  const file = join(folder, name, 'config.json');
  const config: Config = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const [timers, refused] = timersOf(name, config);
  const seconds = deployed.get(name)?.timeout;
  const unheard =
    config.timeout === undefined
      ? []
      : [`${name}: config.json has no timeout; ${DEPLOY_FILE} says how long a call may take`];
  return {
    package: {
      name,
      entry: join(folder, name, 'index.js'),
      openApis: config.permissions?.openapi ?? [],
      timers,
      timeoutMs: seconds === undefined ? null : seconds * 1000,
    },
    problems: [...refused, ...unheard],
  };
};

/** Every package in a folder, none where there is no folder; and what of them the console would refuse. */
export const readPackages = (
  folder: string,
): { readonly packages: readonly FunctionPackage[]; readonly problems: readonly string[] } => {
  if (!existsSync(folder)) return { packages: [], problems: [] };
  const deployed = readDeploySettings(folder);
  const read = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.js')))
    .map((name) => readPackage(folder, name, deployed));
  return { packages: read.map((it) => it.package), problems: read.flatMap((it) => it.problems) };
};
