import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { listFiles } from '../build/list-files.ts';
import { makeNotices } from '../build/notices.ts';
import { PROJECT } from '../build/project.ts';
import { bundleCocos } from './bundle.ts';
import { makeMeta } from './meta.ts';
import { committedFiles } from './project-files.ts';

export const COCOS = join(PROJECT.root, 'cocos');

/** Generated and not committed: the built game, which changes with every line of it. */
const RESOURCES = 'assets/resources/tuanyuan';
const SCRIPT = 'assets/scripts/tuanyuan.js';
const TEMPLATE = 'build-templates/wechatgame';
/** Pictures that the friends' domain loads by their place in the package. */
const DOMAIN_PICTURES = ['assets/atlas-0.png', 'assets/jar-celadon.png'];

/** Sounds are kept from the engine's own audio, which would make clips of them: as bare bytes they stay ours. */
const asResource = (name: string): string => name.replace(/\.(mp3|m4a)$/, '.bin');

const KINDS = ['.json', '.png', '.ttf', '.mp3', '.m4a'];

const foldersOf = (path: string): string[] => {
  const parts = path.split('/');
  return parts.slice(1, -1).map((_, at) => parts.slice(0, at + 2).join('/'));
};

/** Writes below one folder. An unchanged file keeps its time: the editor imports again what is newer. */
class ProjectWriter {
  private readonly folder: string;
  /** Files whose content is another than before. */
  changed = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file) && readFileSync(file).equals(Buffer.from(content))) return;
    writeFileSync(file, content);
    this.changed++;
  }

  /** Below `path` only these stay: an earlier version may have had others. */
  keepOnly(path: string, kept: ReadonlySet<string>): void {
    const folder = join(this.folder, path);
    if (!existsSync(folder)) return;
    for (const name of listFiles(folder)) if (!kept.has(`${path}/${name}`)) rmSync(join(folder, name));
  }
}

/** Pictures, sheets, lettering and sounds of the built package, each with its `.meta`. */
const writeResources = (writer: ProjectWriter): number => {
  const source = join(PROJECT.package, 'assets');
  const names = listFiles(source).filter((name) => KINDS.includes(extname(name)));
  const paths = names.map((name) => `${RESOURCES}/${asResource(name)}`);
  const folders = new Set(paths.flatMap(foldersOf).filter((folder) => folder.startsWith(RESOURCES)));
  const metas = [...paths, ...folders].map((path) => `${path}.meta`);
  writer.keepOnly(RESOURCES, new Set([...paths, ...metas]));
  names.forEach((name, at) => {
    writer.write(paths[at]!, readFileSync(join(source, name)));
  });
  for (const path of [...paths, ...folders]) writer.write(`${path}.meta`, makeMeta(path));
  return names.length;
};

/** What is laid over the editor's WeChat build: the friends' domain is a program of its own, outside the engine. */
const writeTemplate = (writer: ProjectWriter, notices: string): void => {
  for (const path of ['open-data/index.js', ...DOMAIN_PICTURES])
    writer.write(`${TEMPLATE}/${path}`, readFileSync(join(PROJECT.package, path)));
  writer.write(`${TEMPLATE}/licenses.txt`, notices);
};

export interface MadeProject {
  readonly resources: number;
  /** Characters of the game's script. */
  readonly script: number;
  /** Files that were written because they were not as they should be. */
  readonly changed: number;
}

/** Fills a project's folder from the sources and the built package; what is as it should be is not touched. */
export const makeProject = async (folder: string = COCOS): Promise<MadeProject> => {
  const writer = new ProjectWriter(folder);
  for (const [path, text] of committedFiles()) writer.write(path, text);
  const { script, metafile } = await bundleCocos();
  writer.write(SCRIPT, script);
  writer.write(`${SCRIPT}.meta`, makeMeta(SCRIPT));
  writeTemplate(writer, makeNotices([metafile]));
  const resources = writeResources(writer);
  return { resources, script: script.length, changed: writer.changed };
};
