import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { buildFunctions } from './build-functions.ts';
import { type Bundle, bundleMain, bundleOpenData, type Variant } from './bundle-main.ts';
import { checkSettings } from './check-settings.ts';
import { currentRecord } from './freshness.ts';
import { makeNotices } from './notices.ts';
import { writeAssets, writeSettings } from './package-assets.ts';
import { PROJECT } from './project.ts';

/** With it the DevTools open the built folder by itself, as they open the project's root with the root's own. */
const writeDevToolsConfig = (outDir: string): void => {
  const { cloudfunctionRoot: _, ...config } = JSON.parse(readFileSync(PROJECT.devToolsConfig, 'utf8'));
  const own = { ...config, description: 'written by the build', miniprogramRoot: './' };
  writeFileSync(join(outDir, 'project.config.json'), `${JSON.stringify(own, null, 2)}\n`);
};

/** A fault in the settings would otherwise be met by the player, at the start. */
const refuseBadSettings = (): void => {
  const faults = checkSettings(PROJECT.settings);
  if (faults.length > 0) throw new Error(faults.join('\n'));
};

const writeFileIn = (folder: string, path: string, text: string): void => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** Beside the package, in the package's folders: no map is uploaded. */
const writeMaps = (bundles: readonly Bundle[]): void => {
  rmSync(PROJECT.maps, { recursive: true, force: true });
  for (const { path, map } of bundles.flatMap(({ scripts }) => scripts)) {
    writeFileIn(PROJECT.maps, `${path}.map`, map);
  }
  writeFileSync(PROJECT.metafile, JSON.stringify(bundles[0]!.metafile));
};

const writeScripts = (folder: string, bundles: readonly Bundle[]): void => {
  for (const { path, code } of bundles.flatMap(({ scripts }) => scripts)) writeFileIn(folder, path, code);
};

/** Two builds at once must not see each other's halves: each fills a draft, and only a whole one moves in. */
const replaceFolder = (draft: string, folder: string): void => {
  const old = `${draft}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(draft, folder);
  rmSync(old, { recursive: true, force: true });
};

const writeFunctions = async (): Promise<void> => {
  const draft = join(PROJECT.dist, `.functions-${process.pid}`);
  try {
    await buildFunctions(draft);
    replaceFolder(draft, PROJECT.functions);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};

/** The boot script is told the version; it is read before anything is drawn, and its comments are for us. */
const finishBoot = async (file: string, variant: Variant): Promise<void> => {
  const { version } = JSON.parse(readFileSync(join(PROJECT.root, 'package.json'), 'utf8'));
  const source = readFileSync(file, 'utf8').replace("'unbuilt'", `'${version}'`);
  writeFileSync(file, source);
  if (variant !== 'release') return;
  const { code } = await transform(source, {
    minify: true,
    target: 'es2018',
    charset: 'utf8',
  });
  writeFileSync(file, code);
};

/**
 * Writes `dist/wechatgame` with `dist/cloudfunctions` and the source maps beside it. Rejects before anything is
 * written when the settings do not parse.
 */
export const buildPackage = async (variant: Variant): Promise<void> => {
  refuseBadSettings();
  const record = currentRecord(variant);
  const draft = join(PROJECT.dist, `.draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  try {
    const bundles = await Promise.all([bundleMain(variant), bundleOpenData(variant)]);
    writeScripts(draft, bundles);
    writeSettings(join(draft, 'settings'));
    await writeAssets(join(draft, 'assets'));
    // With the pages, of which one names who made what: the main package has no room for what nobody reads at a start.
    writeFileIn(draft, 'assets/pages/licenses.txt', makeNotices(bundles.map(({ metafile }) => metafile)));
    cpSync(PROJECT.template, draft, { recursive: true });
    await finishBoot(join(draft, 'game.js'), variant);
    copyFileSync(PROJECT.gameConfig, join(draft, 'game.json'));
    writeDevToolsConfig(draft);
    replaceFolder(draft, PROJECT.package);
    await writeFunctions();
    writeMaps(bundles);
    writeFileSync(PROJECT.buildRecord, record);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};
