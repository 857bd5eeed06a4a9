/** A package as the client sees it: what may be required, what may be read, what has to be loaded first. */
export interface Manifest {
  /** The game's name, as its project has it. */
  readonly name: string;
  /** game.json, parsed. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly files: readonly PackageFile[];
  readonly subpackages: readonly Subpackage[];
  /** False where the project says `urlCheck: false`: http and ws are let through, as in the developer tools. */
  readonly checksUrls: boolean;
}

export interface PackageFile {
  /** From the package root, with forward slashes, without a leading one. */
  readonly path: string;
  readonly size: number;
  /** Another one after every change of the file: what was read under it stays true. */
  readonly edition: string;
}

/** In the address of a package file: the answer may be kept under it. */
export const EDITION = 'edition';

/** Where a file of the package is served, for a page that may keep it. */
export const packageFileUrl = ({ path, edition }: Omit<PackageFile, 'size'>): string =>
  `/package/files/${path.split('/').map(encodeURIComponent).join('/')}?${EDITION}=${edition}`;

/** Where the package's data is served as one piece: see `packData`. */
export const PACKAGE_DATA_URL = '/package/data';

export interface Subpackage {
  readonly name: string;
  /** A folder with a closing slash, or a single .js file. */
  readonly root: string;
}

/** The subpackage a file belongs to, or null for the main package. */
export const subpackageOf = (manifest: Manifest, path: string): Subpackage | null =>
  manifest.subpackages.find(
    (it) => path === it.root || (it.root.endsWith('/') && path.startsWith(it.root)),
  ) ?? null;

/** The folder of the open-data domain with a closing slash; null where game.json declares none. */
export const openDataRoot = ({ config }: Manifest): string | null =>
  typeof config.openDataContext === 'string' ? `${config.openDataContext.replace(/\/+$/, '')}/` : null;

/** In the address of a realm or of code: undeclared assignments throw, as in the high-performance mode of iOS. */
export const STRICT = 'strict';
