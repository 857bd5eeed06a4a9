import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { exactMatterForEsbuild } from '../bundle/matter-plugin.ts';
import { makeNotices } from './notices.ts';
import { PROJECT } from './project.ts';

/** The oldest Node that CloudBase offers for new functions. */
const TARGET = 'node16';

/** Deployed as they are. */
const COPIED = ['config.json', 'package.json'];

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
  for (const file of COPIED) copyFileSync(join(PROJECT.cloud, name, file), join(outDir, file));
  writeFileSync(join(outDir, 'licenses.txt'), makeNotices([metafile]));
};

/** Fills `outDir` with a folder for each function, ready to be uploaded. */
export const buildFunctions = async (outDir: string): Promise<void> => {
  await Promise.all(functionNames().map((name) => buildFunction(name, join(outDir, name))));
};
