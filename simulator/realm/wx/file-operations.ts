import { CallFailure } from './call-failure.ts';
import { decodeText, encodeText } from './encoding.ts';
import { FILE_ERRNO, type Files, notFound } from './files.ts';

type Data = string | ArrayBuffer;
const SECOND = 1000;
/** A bad parameter. runtime/debug/PublicErrno. */
const ERRNO_PARAMETER = 1001;

const illegal = (what: string, path: string): CallFailure =>
  new CallFailure(`illegal operation on a directory, ${what} "${path}"`, FILE_ERRNO.isDirectory);

const isBuffer = (data: unknown): data is ArrayBuffer =>
  Object.prototype.toString.call(data) === '[object ArrayBuffer]';

/** A copy of what is to be written, or the host's word about its type. */
const bytesOf = (data: unknown, encoding: string): ArrayBuffer => {
  if (typeof data === 'string') return encodeText(data, encoding);
  if (isBuffer(data)) return data.slice(0);
  throw new CallFailure('invalid data: data must be a string or ArrayBuffer', ERRNO_PARAMETER);
};

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What FileSystemManager does, synchronously and by throwing; both of its forms are made of this. */
export class FileOperations {
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  access(path: string): void {
    if (this.#files.find(this.#files.locate(path)) === undefined) {
      throw new CallFailure(`no such file or directory, access "${path}"`, FILE_ERRNO.notFound);
    }
  }

  read(path: string, encoding?: string, position = 0, length?: number): Data {
    const all = this.#files.bytes(path);
    const part = all.slice(position, length === undefined ? undefined : position + length);
    return encoding === undefined ? part : decodeText(part, encoding);
  }

  write(path: string, data: Data, encoding = 'utf8'): void {
    const bytes = bytesOf(data, encoding);
    if (this.#isFolder(path)) throw illegal('open', path);
    this.#files.write(path, bytes);
  }

  append(path: string, data: Data, encoding = 'utf8'): void {
    const added = new Uint8Array(bytesOf(data, encoding));
    const before = new Uint8Array(this.#files.bytes(path));
    const whole = new Uint8Array(before.length + added.length);
    whole.set(before);
    whole.set(added, before.length);
    this.#files.write(path, whole.buffer);
  }

  /** What is longer is cut; what is shorter is filled up with zeros. TruncateOption.length. */
  truncate(path: string, length = 0): void {
    if (!(length >= 0)) throw new CallFailure('length is out of range', ERRNO_PARAMETER);
    const before = new Uint8Array(this.#files.bytes(path));
    const after = new Uint8Array(length);
    after.set(before.subarray(0, length));
    this.#files.write(path, after.buffer);
  }

  copy(from: string, to: string): void {
    this.#files.write(to, this.#files.bytes(from).slice(0));
  }

  rename(from: string, to: string): void {
    this.copy(from, to);
    this.#files.remove(from);
  }

  unlink(path: string): void {
    const found = this.#files.find(this.#files.locate(path));
    if (found === undefined) throw notFound(path);
    if (found.bytes === null)
      throw new CallFailure(`operation not permitted, unlink "${path}"`, FILE_ERRNO.isDirectory);
    this.#files.remove(path);
  }

  makeFolder(path: string, recursive = false): void {
    if (this.#files.find(this.#files.locate(path)) !== undefined) {
      if (recursive && this.#isFolder(path)) return;
      throw new CallFailure(`file already exists ${path}`, FILE_ERRNO.exists);
    }
    const parent = parentOf(path);
    if (recursive && parent.startsWith(this.#files.userRoot)) this.makeFolder(parent, true);
    this.#files.write(path, null);
  }

  removeFolder(path: string, recursive = false): void {
    if (this.#files.find(this.#files.locate(path)) === undefined) throw notFound(path);
    if (!this.#isFolder(path))
      throw new CallFailure(`not a directory, rmdir "${path}"`, FILE_ERRNO.notDirectory);
    const inside = this.#files.below(this.#files.locate(path));
    if (inside.length > 0 && !recursive)
      throw new CallFailure(`directory not empty ${path}`, FILE_ERRNO.notEmpty);
    // What lies deepest goes first: nothing is without its folder meanwhile.
    for (const file of [...inside].sort((one, other) => other.length - one.length)) this.#files.remove(file);
    this.#files.remove(path);
  }

  list(path: string): string[] {
    if (this.#files.find(this.#files.locate(path)) === undefined) throw notFound(path);
    if (!this.#isFolder(path))
      throw new CallFailure(`not a directory, scandir "${path}"`, FILE_ERRNO.notDirectory);
    const place = this.#files.locate(path);
    const prefix = place.path === '' ? 0 : place.path.length + 1;
    return [
      ...new Set(this.#files.below(place).map((file) => file.slice(prefix).split('/')[0] ?? '')),
    ].sort();
  }

  stat(path: string): WechatMinigame.Stats {
    const found = this.#files.find(this.#files.locate(path));
    if (found === undefined) throw notFound(path);
    const folder = found.bytes === null;
    const time = Math.floor(found.modified / SECOND);
    return {
      mode: folder ? 16877 : 33188,
      size: found.bytes?.byteLength ?? 0,
      lastAccessedTime: time,
      lastModifiedTime: time,
      isDirectory: () => folder,
      isFile: () => !folder,
    };
  }

  /** Moves a temporary file to where it stays; answers its new path. */
  save(from: string, to?: string): string {
    if (to === undefined) return this.#files.addSaved(this.#files.bytes(from), nameOf(from));
    this.copy(from, to);
    return to;
  }

  savedFiles(): { filePath: string; size: number; createTime: number }[] {
    return this.#files.saved();
  }

  removeSaved(path: string): void {
    this.#files.removeSaved(path);
  }

  #isFolder(path: string): boolean {
    return this.#files.find(this.#files.locate(path))?.bytes === null;
  }
}
