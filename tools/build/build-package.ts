import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from './build-functions.ts';
import { type Bundle, bundleMain, bundleOpenData, type Variant } from './bundle-main.ts';
import { hashInputs } from './input-hash.ts';
import { makeNotices } from './notices.ts';
import { writeAssets, writeSettings } from './package-assets.ts';
import { BUILD_INPUTS, PROJECT } from './project.ts';

/** What `dist` was made from. `dist` is fresh as long as a new record would say the same. */
interface BuildRecord {
  readonly variant: Variant;
  readonly inputs: string;
}

const currentRecord = (variant: Variant): string => {
  const record: BuildRecord = { variant, inputs: hashInputs(BUILD_INPUTS) };
  return `${JSON.stringify(record)}\n`;
};

export const isFresh = (variant: Variant): boolean =>
  existsSync(PROJECT.buildRecord) && readFileSync(PROJECT.buildRecord, 'utf8') === currentRecord(variant);

const writeMaps = (main: Bundle, openData: Bundle): void => {
  mkdirSync(PROJECT.maps, { recursive: true });
  writeFileSync(join(PROJECT.maps, 'main.js.map'), main.map);
  writeFileSync(join(PROJECT.maps, 'open-data.js.map'), openData.map);
  writeFileSync(PROJECT.metafile, JSON.stringify(main.metafile));
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

/** Writes `dist/wechatgame`, ready for the WeChat DevTools, with `dist/cloudfunctions` and the source maps beside it. */
export const buildPackage = async (variant: Variant): Promise<void> => {
  const record = currentRecord(variant);
  const draft = join(PROJECT.dist, `.draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  try {
    const [bundle, openData] = await Promise.all([bundleMain(variant), bundleOpenData(variant)]);
    mkdirSync(join(draft, 'open-data'), { recursive: true });
    writeFileSync(join(draft, 'main.js'), bundle.script);
    writeFileSync(join(draft, 'open-data', 'index.js'), openData.script);
    writeFileSync(join(draft, 'licenses.txt'), makeNotices([bundle.metafile, openData.metafile]));
    writeSettings(join(draft, 'settings'));
    await writeAssets(join(draft, 'assets'));
    cpSync(PROJECT.template, draft, { recursive: true });
    replaceFolder(draft, PROJECT.package);
    await writeFunctions();
    writeMaps(bundle, openData);
    writeFileSync(PROJECT.buildRecord, record);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};
