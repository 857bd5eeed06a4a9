import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseError } from './database-error.ts';
import { type Commit, makeLine } from './journal-lines.ts';

/** Writes some of the bytes at the end of an open file, and answers how many: the system's call, or a test's. */
export type Write = (handle: number, bytes: Buffer, offset: number, length: number) => number;

/** Hears in words what a person at the terminal should know. */
export type Tell = (line: string) => void;

export interface JournalOptions {
  readonly tell?: Tell;
  readonly write?: Write;
  /** Bytes a file may grow beyond twice what it holds before it is written anew. */
  readonly slack?: number;
}

export interface Journal {
  /** In the hands of the operating system before it returns, or not in the file at all: then it throws. */
  append(commit: Commit): void;
  close(): void;
}

/** A journal that forgets: for tests and loads that need no disk. */
export const memoryJournal: Journal = { append: () => undefined, close: () => undefined };

const SLACK = 16 * 1024 * 1024;
/** Bytes of lines that are written together when a file is made anew. */
const BATCH = 1024 * 1024;

const warn: Tell = (line) => console.warn(`cloud: ${line}`);

const writeAll = (handle: number, bytes: Buffer, write: Write): void => {
  for (let at = 0; at < bytes.length; ) {
    const written = write(handle, bytes, at, bytes.length - at);
    if (written === 0) throw new Error('nothing could be written');
    at += written;
  }
};

/**
 * The commits of a database, a line each, behind one another in a file. A commit outlives the end of this process, however
 * it ends; whether it outlives a power cut is the operating system's to say, for only a file that is made anew is synced.
 */
export class FileJournal implements Journal {
  private readonly file: string;
  private readonly everything: () => Iterable<Commit>;
  private readonly tell: Tell;
  private readonly write: Write;
  private readonly slack: number;
  private handle: number;
  /** Bytes of the lines that are whole: everything behind them is cut off before the next is written. */
  private length: number;
  private torn = false;
  private refusing = false;
  private limit: number;

  /** `length` bytes of the file are good; what lies behind them goes. `live` of them tell what there is now. */
  constructor(
    file: string,
    length: number,
    live: number,
    everything: () => Iterable<Commit>,
    { tell = warn, write = writeSync, slack = SLACK }: JournalOptions = {},
  ) {
    mkdirSync(dirname(file), { recursive: true });
    this.file = file;
    this.everything = everything;
    this.tell = tell;
    this.write = write;
    this.slack = slack;
    this.handle = openSync(file, 'a');
    this.length = length;
    this.limit = 2 * live + slack;
    ftruncateSync(this.handle, length);
  }

  append(commit: Commit): void {
    if (this.length > this.limit) this.rewrite();
    const line = makeLine(commit);
    try {
      this.mend();
      writeAll(this.handle, line, this.write);
      this.length += line.length;
      this.refusing = false;
    } catch (error) {
      this.refuse(error as Error);
    }
  }

  /** Makes the file anew, a line for each document. A kill leaves the old one or the new one; so does a full disk. */
  rewrite(): void {
    const fresh = `${this.file}.new`;
    try {
      const length = this.writeFresh(fresh);
      closeSync(this.handle);
      renameSync(fresh, this.file);
      this.handle = openSync(this.file, 'a');
      this.length = length;
    } catch (error) {
      this.tell(`the database could not be written anew and goes on as it is: ${(error as Error).message}`);
      if (existsSync(fresh)) rmSync(fresh);
    }
    this.limit = 2 * this.length + this.slack;
  }

  close(): void {
    fsyncSync(this.handle);
    closeSync(this.handle);
  }

  private writeFresh(file: string): number {
    const handle = openSync(file, 'w');
    let length = 0;
    let batch: Buffer[] = [];
    let waiting = 0;
    const flush = (): void => {
      writeAll(handle, Buffer.concat(batch), this.write);
      batch = [];
      waiting = 0;
    };
    try {
      for (const commit of this.everything()) {
        const line = makeLine(commit);
        batch.push(line);
        waiting += line.length;
        length += line.length;
        if (waiting > BATCH) flush();
      }
      flush();
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return length;
  }

  /** Takes off what an earlier failure has left half written. */
  private mend(): void {
    if (!this.torn) return;
    ftruncateSync(this.handle, this.length);
    this.torn = false;
  }

  private refuse(error: Error): never {
    this.torn = true;
    if (!this.refusing) this.tell(`writes are refused and nothing of them is kept: ${error.message}`);
    this.refusing = true;
    try {
      this.mend();
    } catch {
      // It stays torn, and the next write tries again before it writes.
    }
    throw new DatabaseError('DATABASE_REQUEST_FAILED', `the database can not be written: ${error.message}`);
  }
}
