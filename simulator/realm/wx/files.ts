import { FILE_BYTES, USER_DATA_BYTES } from '../../limits.ts';
import { avatarUrl } from '../../protocol/avatar.ts';
import { type PackageFile, packageFileUrl, subpackageOf } from '../../protocol/manifest.ts';
import type { StoredFile } from '../../protocol/realm-port.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';
import { dataUrl } from './picture.ts';

/** Numbers of runtime/debug/PublicErrno. */
export const FILE_ERRNO = {
  notFound: 1300002,
  permission: 1300013,
  pathPermission: 1300014,
  notDirectory: 1300020,
  isDirectory: 1300021,
  notEmpty: 1300066,
  quota: 1300202,
  exists: 1301005,
} as const;

export type Place =
  | { readonly root: 'package'; readonly path: string }
  | { readonly root: 'user'; readonly path: string }
  | { readonly root: 'saved'; readonly path: string }
  | { readonly root: 'temporary'; readonly path: string };

const SECOND = 1000;

export const notFound = (path: string): CallFailure =>
  new CallFailure(`no such file or directory, open "${path}"`, FILE_ERRNO.notFound);

const denied = (path: string): CallFailure =>
  new CallFailure(`permission denied, open "${path}"`, FILE_ERRNO.permission);

/** The three roots a game can read: its package, its user folder and temporary files of this run. */
export class Files {
  readonly userRoot: string;
  readonly #context: Context;
  readonly #temporaryRoot: string;
  readonly #savedRoot: string;
  readonly #pseudo = new Map<string, ArrayBuffer>();
  #count = 0;

  constructor(context: Context) {
    const devtools = context.host.device.mode === 'devtools';
    this.#context = context;
    this.userRoot = devtools ? 'http://usr' : 'wxfile://usr';
    this.#savedRoot = devtools ? 'http://store/' : 'wxfile://store_';
    this.#temporaryRoot = devtools ? 'http://tmp/' : 'wxfile://tmp_';
  }

  /** Where a path points. Relative paths and unknown schemes are refused as the host refuses them. */
  locate(path: unknown): Place {
    if (typeof path !== 'string' || path === '')
      throw new CallFailure('parameter error: path should be String');
    if (path === this.userRoot || path.startsWith(`${this.userRoot}/`))
      return { root: 'user', path: trimEnd(path) };
    if (path.startsWith(this.#savedRoot)) return { root: 'saved', path };
    if (path.startsWith(this.#temporaryRoot)) return { root: 'temporary', path };
    if (/^[a-z]+:\/\//.test(path) || path.split('/').some((part) => part === '.' || part === '..'))
      throw notFound(path);
    return { root: 'package', path: trimEnd(path.replace(/^\/+/, '')) };
  }

  addTemporary(bytes: ArrayBuffer, extension: string): string {
    const path = this.#newTemporary(extension);
    this.#context.host.temporary.set(path, { bytes, modified: this.#context.clock.now() });
    return path;
  }

  /** A pseudo path: the host's own pages show the picture, nothing else can read it. Canvas.toTempFilePath. */
  addPseudo(bytes: ArrayBuffer, extension: string): string {
    const path = this.#newTemporary(extension);
    this.#pseudo.set(path, bytes);
    return path;
  }

  /** A data or network URL for the host's own pages (cards, previews, the album), which show pseudo paths too. */
  hostUrlOf(path: string): string | null {
    if (isNetwork(path)) return avatarUrl(path) ?? path;
    try {
      return dataUrl(path, this.#pseudo.get(path) ?? this.bytes(path));
    } catch {
      return null;
    }
  }

  /** The file or folder at a place; package folders exist where files lie below them. */
  find(place: Place): StoredFile | undefined {
    if (place.root === 'temporary') return this.#context.host.temporary.get(place.path);
    if (place.root === 'user' || place.root === 'saved') return this.#findUser(place.path);
    const file = this.packageFile(place.path);
    if (file !== null) {
      const bytes = this.#context.host.packageBytes(file);
      return { bytes: bytes && ownCopy(bytes), modified: 0 };
    }
    return this.below(place).length > 0 ? { bytes: null, modified: 0 } : undefined;
  }

  /** A package file that may be read, or null. Code and unloaded subpackages may not. */
  packageFile(path: string): PackageFile | null {
    const { manifest } = this.#context.host;
    const owner = subpackageOf(manifest, path);
    if (owner !== null && !this.#context.loadedPackages.has(owner.root)) return null;
    if (path.endsWith('.js') || path === 'game.json') return null;
    return manifest.files.find((file) => file.path === path) ?? null;
  }

  bytes(path: string): ArrayBuffer {
    const found = this.find(this.locate(path));
    if (found === undefined) throw notFound(path);
    if (found.bytes === null)
      throw new CallFailure(`illegal operation on a directory, open "${path}"`, FILE_ERRNO.isDirectory);
    return found.bytes;
  }

  /** Paths of everything below a folder, however deep. */
  below(place: Place): string[] {
    const prefix = place.path === '' ? '' : `${place.path}/`;
    const all =
      place.root === 'user'
        ? this.#context.host.files.paths()
        : place.root === 'package'
          ? this.#context.host.manifest.files.map((file) => file.path)
          : [];
    return all.filter((path) => path.startsWith(prefix));
  }

  /** Fails as a write there would, before there is anything to write. */
  checkWritable(path: string): void {
    this.#writable(path);
  }

  write(path: string, bytes: ArrayBuffer | null): void {
    this.#store(this.#writable(path).path, bytes);
  }

  /** A saved file: it stays, under a name of the host's own. FileSystemManager.saveFile. */
  addSaved(bytes: ArrayBuffer, name: string): string {
    this.#count += 1;
    const extension = name.includes('.') ? name.slice(name.lastIndexOf('.')) : '';
    const path = `${this.#savedRoot}${Math.floor(this.#context.clock.now())}_${this.#count}${extension}`;
    this.#store(path, bytes);
    return path;
  }

  saved(): { filePath: string; size: number; createTime: number }[] {
    const { files } = this.#context.host;
    const paths = files.paths().filter((path) => path.startsWith(this.#savedRoot));
    return paths.map((filePath) => {
      const { bytes, modified } = files.get(filePath)!;
      return { filePath, size: bytes?.byteLength ?? 0, createTime: Math.floor(modified / SECOND) };
    });
  }

  removeSaved(path: string): void {
    const place = this.locate(path);
    if (place.root !== 'saved' || this.find(place) === undefined) throw notFound(path);
    this.#context.host.files.delete(place.path);
  }

  #store(path: string, bytes: ArrayBuffer | null): void {
    const size = bytes?.byteLength ?? 0;
    const before = this.#context.host.files.get(path)?.bytes?.byteLength ?? 0;
    if (size > FILE_BYTES || this.#used() - before + size > USER_DATA_BYTES) {
      throw new CallFailure('the maximum size of the file storage limit is exceeded', FILE_ERRNO.quota);
    }
    this.#context.host.files.set(path, { bytes, modified: Math.floor(this.#context.clock.now()) });
  }

  remove(path: string): void {
    this.#context.host.files.delete(this.#writable(path).path);
  }

  /** A URL the browser can load, or null where there is no such file. */
  urlOf(path: string): string | null {
    if (isNetwork(path)) return avatarUrl(path) ?? path;
    try {
      const place = this.locate(path);
      if (place.root === 'package') {
        const file = this.packageFile(place.path);
        return file && packageFileUrl(file);
      }
      const bytes = this.find(place)?.bytes;
      return bytes == null ? null : native.URL.createObjectURL(new native.Blob([bytes]));
    } catch {
      return null;
    }
  }

  #newTemporary(extension: string): string {
    this.#count += 1;
    return `${this.#temporaryRoot}${Math.floor(this.#context.clock.now())}_${this.#count}.${extension}`;
  }

  #writable(path: string): Place {
    const place = this.locate(path);
    if (place.root !== 'user' || place.path === this.userRoot) throw denied(path);
    const parent = place.path.slice(0, place.path.lastIndexOf('/'));
    if (this.#findUser(parent)?.bytes !== null) throw notFound(path);
    return place;
  }

  #findUser(path: string): StoredFile | undefined {
    if (path === this.userRoot) return { bytes: null, modified: 0 };
    const found = this.#context.host.files.get(path);
    return found === undefined
      ? undefined
      : { ...found, bytes: found.bytes && ownCopy(new Uint8Array(found.bytes)) };
  }

  #used(): number {
    const { files } = this.#context.host;
    return files.paths().reduce((sum, path) => sum + (files.get(path)?.bytes?.byteLength ?? 0), 0);
  }
}

/** Addresses that are no files; the developer tools write file roots as http too. */
const isNetwork = (path: string): boolean =>
  /^(data:|https?:\/\/)/.test(path) && !/^http:\/\/(tmp\/|usr)/.test(path);

/** Bytes kept by the phone's page are objects of that page; the game gets its realm's own. */
const ownCopy = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const trimEnd = (path: string): string => path.replace(/\/+$/, '');
