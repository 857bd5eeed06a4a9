import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder, type Opened, openDoor, sayWhyNot, warnOfProblems } from './door.ts';
import { readServeSettings, type ServeSettings } from './serve-options.ts';
import { BUILD_COMMAND, rebuildOnChange } from './server/rebuilds.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache');

/** Says what it does as it does it: the first time, drawing the pictures takes a minute. */
const buildFirst = (): void => {
  console.log('building the game where its sources changed …');
  const built = spawnSync(process.execPath, BUILD_COMMAND, { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
};

/** Functions and phones take what was built; what the phones have stored stays. */
const takeBuild = async ({ simulator, cloud }: Opened): Promise<void> => {
  await cloud.reload();
  warnOfProblems(cloud);
  simulator.relaunch();
};

const watch = (opened: Opened): void => {
  console.log('watching the sources: every change is built, and open phones launch it anew');
  let failed = false;
  rebuildOnChange(ROOT, ({ kind, text }) => {
    if (kind === 'failed') console.error(`${text}\nnot built; the phones keep the last build`);
    else if (kind === 'built' || failed) console.log(text);
    failed = kind === 'failed';
    if (kind === 'built') void takeBuild(opened);
  });
};

/** This project's own build where no other package was named: what the build makes has its functions beside it. */
const packageOf = (settings: ServeSettings) =>
  settings.package === null
    ? {
        package: join(ROOT, 'dist/wechatgame'),
        functions: join(ROOT, 'dist/cloudfunctions'),
        data: join(CACHE, 'cloud'),
      }
    : { package: settings.package, functions: null, data: dataFolder(CACHE, settings.package) };

const main = async (): Promise<void> => {
  const settings = readServeSettings(process.argv.slice(2));
  if (settings.package === null) buildFirst();
  const served = packageOf(settings);
  const opened = await openDoor({ ...settings, ...served, data: settings.cloudData ?? served.data });
  if (settings.watch) watch(opened);
};

await main().catch(sayWhyNot);
