import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { makeDatabase } from './release/database.ts';
import { deployedFunctions } from './release/deployment.ts';
import { rehearsedDatabase, rehearsedFunctions } from './release/rehearsal.ts';
import { readReleaseSettings } from './release/release-settings.ts';
import { readAppId, readVersion, reasonsToWait, sendOptions } from './release/sending.ts';
import { loadUploader, openProject, type Uploader } from './release/uploader.ts';

const USAGE = `npm run upload -- [--key FILE] [--version V] [--desc D] [--functions ENVIRONMENT]
       npm run upload -- --database ENVIRONMENT
Compiles the built package with WeChat's own uploader and says what would be sent. With the upload key of the console
it sends it; nothing is sent while release:check has problems. The last line is JSON, for other programs.
  --functions   sends the cloud functions and their triggers to an environment of settings/release.json instead
  --database    makes the collections there that are missing, and all indexes. It needs the mini-game's secret, in the
                variable APP_SECRET; without it, it says what it would send`;

const { values } = readCommandLine(USAGE, {
  options: {
    key: { type: 'string' },
    version: { type: 'string' },
    desc: { type: 'string', default: '' },
    functions: { type: 'string' },
    database: { type: 'string' },
  },
});

/** Ends the command: nothing was sent. */
const stop = (reason: string): never => {
  console.error(reason);
  process.exit(1);
};

const settings = readReleaseSettings();
const version = values.version ?? readVersion();

const compile = async (uploader: Uploader): Promise<number> => {
  const zip = join(PROJECT.cache, 'upload.zip');
  mkdirSync(PROJECT.cache, { recursive: true });
  // An id of the right form: compiling asks nobody about it.
  const project = openProject(uploader, 'wx0000000000000000', undefined);
  const setting = { useProjectConfig: true } as const;
  await uploader.getCompiledResult({ project, version, setting, onProgressUpdate: () => undefined }, zip);
  return statSync(zip).size;
};

const print = (lines: readonly string[]): void => console.log(lines.join('\n'));

const environmentOf = (name: string): string =>
  settings.environments[name] || stop(`settings/release.json has no id for environment ${name}`);

const post = async (address: string, body: object): Promise<unknown> =>
  (await fetch(address, { method: 'POST', body: JSON.stringify(body) })).json();

/** Ends the command. */
const runDatabase = async (name: string): Promise<never> => {
  const secret = process.env.APP_SECRET;
  if (secret === undefined) print(rehearsedDatabase(settings.environments[name] || name));
  else {
    const parts = { env: environmentOf(name), appid: readAppId(), secret, post };
    for (const line of await makeDatabase(parts)) console.log(line);
  }
  console.log(JSON.stringify({ sent: secret !== undefined, environment: name }));
  process.exit();
};

const sendFunctions = async (uploader: Uploader, key: string, name: string): Promise<void> => {
  const env = environmentOf(name);
  const project = openProject(uploader, readAppId(), key);
  for (const { name: functionName, triggers } of deployedFunctions(settings)) {
    const path = join(PROJECT.functions, functionName);
    await uploader.cloud.uploadFunction({ project, env, name: functionName, path, remoteNpmInstall: true });
    if (triggers.length > 0) {
      const set = { project, envId: env, functionName, triggersConfig: triggers };
      console.log(`${functionName}: ${await uploader.cloud.createTimeTrigger(set)}`);
    }
  }
};

if (values.database !== undefined) await runDatabase(values.database);

const { key } = values;
const reasons = reasonsToWait(key);
if (reasons.length > 0) stop(reasons.join('\n'));

const uploader = loadUploader(settings.uploader);
if (key === undefined) {
  const bytes = await compile(uploader);
  print(rehearsedFunctions(settings));
  print(rehearsedDatabase('ENVIRONMENT'));
  console.log(JSON.stringify({ sent: false, version, zipBytes: bytes }));
} else {
  await (values.functions === undefined
    ? uploader.upload(sendOptions(uploader, key, version, values.desc))
    : sendFunctions(uploader, key, values.functions));
  console.log(JSON.stringify({ sent: true, version }));
}
// The uploader leaves workers behind.
process.exit();
