import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { exactMatterForEsbuild } from '../bundle/matter-plugin.ts';
import { makeNotices } from './notices.ts';
import { PROJECT } from './project.ts';

/** The oldest Node that CloudBase offers for new functions. */
const TARGET = 'node16';

/** Deployed as it is. */
const COPIED = 'package.json';

/** What the CloudBase command line creates a function with; the runtime is the oldest that the code is built for. */
const DEPLOY_FILE = 'cloudbaserc.json';
const RUNTIME = 'Nodejs16.13';

interface FunctionConfig {
  /** Seconds a call may take: of the deployment, not of the config.json that is uploaded. */
  readonly timeout?: number;
}

const configOf = (name: string): FunctionConfig =>
  JSON.parse(readFileSync(join(PROJECT.cloud, name, 'config.json'), 'utf8')) as FunctionConfig;

const deployFile = (names: readonly string[]): string => {
  const functions = names.map((name) => ({ name, runtime: RUNTIME, timeout: configOf(name).timeout ?? 3 }));
  return `${JSON.stringify({ functions }, null, 2)}\n`;
};

/** Every folder of `cloud/` with an entry is a function; the others are shared by them. */
export const functionNames = (): readonly string[] =>
  readdirSync(PROJECT.cloud, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && readdirSync(join(PROJECT.cloud, entry.name)).includes('index.ts'),
    )
    .map(({ name }) => name);

/** The SDK is not bundled: CloudBase installs it by package.json, and its own copy knows the environment. */
const buildFunction = async (name: string, outDir: string): Promise<void> => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: PROJECT.root,
    entryPoints: [join(PROJECT.cloud, name, 'index.ts')],
    outfile: join(outDir, 'index.js'),
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: TARGET,
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    external: ['wx-server-sdk'],
    metafile: true,
    plugins: [exactMatterForEsbuild()],
    logLevel: 'warning',
  });
  mkdirSync(outDir, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const { timeout: _deployed, ...config } = configOf(name);
  writeFileSync(join(outDir, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  copyFileSync(join(PROJECT.cloud, name, COPIED), join(outDir, COPIED));
  writeFileSync(join(outDir, 'licenses.txt'), makeNotices([metafile]));
};

/** Fills `outDir` with a folder for each function, ready to be uploaded. */
export const buildFunctions = async (outDir: string): Promise<void> => {
  const names = functionNames();
  await Promise.all(names.map((name) => buildFunction(name, join(outDir, name))));
  writeFileSync(join(outDir, DEPLOY_FILE), deployFile(names));
};
