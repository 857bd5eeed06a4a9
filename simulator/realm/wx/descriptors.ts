import { OPEN_FILES } from '../../limits.ts';
import type { Context } from '../context.ts';
import { CallFailure } from './call-failure.ts';
import { encodeText } from './encoding.ts';
import type { FileOperations } from './file-operations.ts';
import { FILE_ERRNO } from './files.ts';

/** The descriptor is none that is open. PublicErrno, 1300009. */
const BAD_DESCRIPTOR = 1300009;
const ERRNO_PARAMETER = 1001;
const TOO_MANY = 1300010;

/** What a flag allows. Those of Node: `x` refuses what is there, `s` writes at once, `+` does both. OpenOption.flag. */
const FLAGS = ['a', 'ax', 'a+', 'ax+', 'as', 'as+', 'r', 'r+', 'w', 'wx', 'w+', 'wx+'];

interface Open {
  readonly path: string;
  readonly flag: string;
  at: number;
}

const isBuffer = (data: unknown): data is ArrayBuffer =>
  Object.prototype.toString.call(data) === '[object ArrayBuffer]';

interface ReadPart {
  readonly fd: string;
  readonly arrayBuffer: ArrayBuffer;
  readonly offset?: number;
  readonly length?: number;
  readonly position?: number | null;
}

interface WritePart {
  readonly fd: string;
  readonly data: string | ArrayBuffer;
  readonly offset?: number;
  readonly length?: number;
  readonly encoding?: string;
  readonly position?: number;
}

/** Files that are open, by descriptor: text, as the host has it. */
export class Descriptors {
  private readonly work: FileOperations;
  private readonly context: Context;
  private readonly open = new Map<string, Open>();
  private last = 2;

  constructor(work: FileOperations, context: Context) {
    this.work = work;
    this.context = context;
  }

  openFile(path: string, flag = 'r'): string {
    if (!FLAGS.includes(flag)) throw new CallFailure(`invalid flag "${flag}"`, ERRNO_PARAMETER);
    if (this.open.size >= OPEN_FILES) throw new CallFailure('too many open files', TOO_MANY);
    const isThere = this.isThere(path);
    if (flag.includes('x') && isThere)
      throw new CallFailure(`file already exists ${path}`, FILE_ERRNO.exists);
    if (flag.startsWith('r') && !isThere) this.work.read(path);
    if (flag.startsWith('w') || !isThere) this.work.write(path, new ArrayBuffer(0));
    this.last += 1;
    const fd = String(this.last);
    this.open.set(fd, { path, flag, at: 0 });
    return fd;
  }

  close(fd: string): void {
    this.find(fd);
    this.open.delete(fd);
  }

  /** In the high-performance mode of iOS nothing is read by descriptor. performance/perf-high-performance. */
  read({ fd, arrayBuffer, offset = 0, length = 0, position }: ReadPart): WechatMinigame.ReadResult {
    if (this.context.host.device.mode === 'ios-hp') throw new CallFailure('not supported');
    const file = this.find(fd);
    if (!isBuffer(arrayBuffer)) throw new CallFailure('invalid arrayBuffer', ERRNO_PARAMETER);
    if (offset < 0 || offset > arrayBuffer.byteLength)
      throw new CallFailure('offset is out of range', ERRNO_PARAMETER);
    if (length < 0 || offset + length > arrayBuffer.byteLength)
      throw new CallFailure('length is out of range', ERRNO_PARAMETER);
    if (!file.flag.startsWith('r') && !file.flag.includes('+'))
      throw new CallFailure('bad file descriptor', BAD_DESCRIPTOR);
    const from = position ?? file.at;
    const part = new Uint8Array(this.bytes(file)).subarray(from, from + length);
    new Uint8Array(arrayBuffer).set(part, offset);
    if (position === undefined || position === null) file.at += part.length;
    return { arrayBuffer, bytesRead: part.length };
  }

  write({ fd, data, offset = 0, length, encoding = 'utf8', position }: WritePart): { bytesWritten: number } {
    const file = this.find(fd);
    if (file.flag === 'r') throw new CallFailure('bad file descriptor', BAD_DESCRIPTOR);
    const added = this.partOf(data, offset, length, encoding);
    const before = new Uint8Array(this.bytes(file));
    const at = file.flag.startsWith('a') ? before.length : typeof position === 'number' ? position : file.at;
    const whole = new Uint8Array(Math.max(before.length, at + added.length));
    whole.set(before);
    whole.set(added, at);
    this.work.write(file.path, whole.buffer);
    if (typeof position !== 'number') file.at = at + added.length;
    return { bytesWritten: added.length };
  }

  stat(fd: string): WechatMinigame.Stats {
    return this.work.stat(this.find(fd).path);
  }

  truncate(fd: string, length = 0): void {
    const file = this.find(fd);
    if (file.flag === 'r') throw new CallFailure('bad file descriptor', BAD_DESCRIPTOR);
    this.work.truncate(file.path, length);
  }

  private partOf(data: unknown, offset: number, length: number | undefined, encoding: string): Uint8Array {
    if (typeof data === 'string') return new Uint8Array(encodeText(data, encoding));
    if (!isBuffer(data))
      throw new CallFailure('invalid data: data must be a string or ArrayBuffer', ERRNO_PARAMETER);
    const end = length === undefined ? data.byteLength : offset + length;
    if (offset < 0 || end > data.byteLength) throw new CallFailure('length is out of range', ERRNO_PARAMETER);
    return new Uint8Array(data.slice(offset, end));
  }

  private bytes({ path }: Open): ArrayBuffer {
    return this.work.read(path) as ArrayBuffer;
  }

  private isThere(path: string): boolean {
    try {
      this.work.access(path);
      return true;
    } catch {
      return false;
    }
  }

  private find(fd: string): Open {
    if (typeof fd !== 'string') throw new CallFailure('invalid fd', ERRNO_PARAMETER);
    const file = this.open.get(fd);
    if (file === undefined) throw new CallFailure('bad file descriptor', BAD_DESCRIPTOR);
    return file;
  }
}
