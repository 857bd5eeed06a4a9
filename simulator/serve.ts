import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Cloud } from './cloud/cloud.ts';
import { EVERYDAY } from './cloud/switches.ts';
import { readServeSettings, type ServeSettings } from './serve-options.ts';
import { endWithNpm } from './server/parent-watch.ts';
import { readProject } from './server/project.ts';
import { BUILD_COMMAND, rebuildOnChange } from './server/rebuilds.ts';
import { type Simulator, serve } from './server/server.ts';
import { World } from './social/world.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Says what it does as it does it: the first time, drawing the pictures takes a minute. */
const buildFirst = (): void => {
  console.log('building the game where its sources changed …');
  const built = spawnSync(process.execPath, BUILD_COMMAND, { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
};

/** A package of its own has its own functions, or none; what the build makes has those beside it. */
const functionsOf = (folder: string | null): string =>
  folder === null
    ? join(ROOT, 'dist/cloudfunctions')
    : (readProject(folder).functions ?? join(folder, 'no functions'));

/** One game's data is not another's. */
const dataOf = (folder: string | null): string => {
  if (folder === null) return join(ROOT, '.cache/cloud');
  return join(
    ROOT,
    '.cache',
    `cloud-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 8)}`,
  );
};

const startCloud = (settings: ServeSettings, data: string): Promise<Cloud> =>
  Cloud.start({
    functions: functionsOf(settings.package),
    data,
    wipe: settings.wipeCloud,
    switches: settings.fastCloud ? {} : EVERYDAY,
    timers: true,
  });

const warnOfProblems = (cloud: Cloud): void => {
  for (const problem of cloud.problems) console.warn(`cloud: ${problem}`);
};

/** Functions and phones take what was built; what the phones have stored stays. */
const takeBuild = async (simulator: Simulator, cloud: Cloud): Promise<void> => {
  await cloud.reload();
  warnOfProblems(cloud);
  simulator.relaunch();
};

const watch = (simulator: Simulator, cloud: Cloud): void => {
  console.log('watching the sources: every change is built, and open phones launch it anew');
  let failed = false;
  rebuildOnChange(ROOT, ({ kind, text }) => {
    if (kind === 'failed') console.error(`${text}\nnot built; the phones keep the last build`);
    else if (kind === 'built' || failed) console.log(text);
    failed = kind === 'failed';
    if (kind === 'built') void takeBuild(simulator, cloud);
  });
};

const end = async (simulator: Simulator, cloud: Cloud): Promise<void> => {
  await simulator.close();
  await cloud.close();
  process.exit(0);
};

const main = async (): Promise<void> => {
  const settings = readServeSettings(process.argv.slice(2));
  if (settings.package === null) buildFirst();
  const data = settings.cloudData ?? dataOf(settings.package);
  console.log('starting the cloud and the simulator …');
  const cloud = await startCloud(settings, data);
  const simulator = await serve({
    package: settings.package ?? join(ROOT, 'dist/wechatgame'),
    port: settings.port,
    host: settings.host,
    cloud,
    social: new World(join(data, 'people.json')),
    watch: settings.watch,
  });
  const close = (): void => void end(simulator, cloud);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, close);
  endWithNpm(close);
  if (settings.watch) watch(simulator, cloud);
  warnOfProblems(cloud);
  console.log(`cloud: ${cloud.names.join(', ') || 'no functions'}; data in ${data}`);
  console.log(`ready: ${simulator.url}`);
};

try {
  await main();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'EADDRINUSE' ? 'the port is taken; choose another with --port N' : message;
  console.error(`the simulator cannot start: ${reason}`);
  process.exit(1);
}
