import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Cloud } from './cloud/cloud.ts';
import { EVERYDAY } from './cloud/switches.ts';
import { readServeSettings, type ServeSettings } from './serve-options.ts';
import { endWithNpm } from './server/parent-watch.ts';
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

const startCloud = (settings: ServeSettings, data: string): Promise<Cloud> =>
  Cloud.start({
    functions: join(ROOT, 'dist/cloudfunctions'),
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
  const data = settings.cloudData ?? join(ROOT, '.cache/cloud');
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
  console.log(`cloud: ${cloud.names.join(', ')}; data in ${data}`);
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
