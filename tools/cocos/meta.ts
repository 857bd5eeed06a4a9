import { extname } from 'node:path';
import { uuidOf } from './uuid.ts';

/** What the editor keeps beside each asset. */
export interface Meta {
  readonly ver: string;
  readonly importer: string;
  readonly imported: true;
  readonly uuid: string;
  readonly files: readonly string[];
  readonly subMetas: Readonly<Record<string, never>>;
  readonly userData: Readonly<Record<string, unknown>>;
}

interface Kind {
  readonly ver: string;
  readonly importer: string;
  readonly files?: readonly string[];
  readonly userData?: Readonly<Record<string, unknown>>;
}

/** Versions as Creator 3.8.8 writes them; an older one would be migrated when the project is opened. */
const KINDS: Readonly<Record<string, Kind>> = {
  '.ts': { ver: '4.0.24', importer: 'typescript' },
  '.js': { ver: '4.0.24', importer: 'javascript', userData: { isPlugin: false } },
  '.scene': { ver: '1.1.50', importer: 'scene', files: ['.json'] },
  '.json': { ver: '2.0.1', importer: 'json', files: ['.json'] },
  // Raw: no texture and no sprite frame of the engine's, whose packing and trimming would move what we lay out.
  '.png': { ver: '1.0.27', importer: 'image', files: ['.json', '.png'], userData: { type: 'raw' } },
  '.ttf': { ver: '1.0.1', importer: 'ttf-font' },
  '.bin': { ver: '1.0.3', importer: 'buffer', files: ['.bin', '.json'] },
};

const FOLDER: Kind = { ver: '1.2.0', importer: 'directory' };

/** The folder whose assets are loaded by path. */
const RESOURCES: Kind = {
  ...FOLDER,
  userData: { isBundle: true, bundleConfigID: 'default', bundleName: 'resources', priority: 8 },
};

const kindOf = (path: string): Kind => {
  if (path === 'assets/resources') return RESOURCES;
  const ending = extname(path);
  if (ending === '') return FOLDER;
  const kind = KINDS[ending];
  if (!kind) throw new Error(`no importer is known for ${path}`);
  return kind;
};

/** `path` from the project's folder; one without an ending is a folder. */
export const metaOf = (path: string): Meta => {
  const { ver, importer, files = [], userData = {} } = kindOf(path);
  return { ver, importer, imported: true, uuid: uuidOf(path), files, subMetas: {}, userData };
};

export const makeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const makeMeta = (path: string): string => makeJson(metaOf(path));
