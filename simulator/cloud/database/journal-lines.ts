import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type Document, makeEjson, parseEjson } from './ejson.ts';

/** What becomes of one document; null removes it. */
export interface Change {
  readonly collection: string;
  readonly id: string;
  readonly document: Document | null;
}

/** Changes that happen together or not at all. */
export type Commit = readonly Change[];

const LINE_BREAK = 10;
/** Bytes of the sum and the space behind it. */
const SUM_LENGTH = 9;
/** Bytes read at a time. */
const PART = 1024 * 1024;

const sumOf = (text: string | Buffer): string => crc32(text).toString(16).padStart(8, '0');

export const makeLine = (commit: Commit): Buffer => {
  const text = makeEjson(commit);
  return Buffer.from(`${sumOf(text)} ${text}\n`);
};

/** Null for a line that is not as it was written. */
const parseLine = (line: Buffer): Commit | null => {
  const text = line.subarray(SUM_LENGTH);
  if (line.toString('latin1', 0, SUM_LENGTH) !== `${sumOf(text)} `) return null;
  try {
    return parseEjson(text.toString()) as Commit;
  } catch {
    return null;
  }
};

/** One line of a journal: a commit, or what is left of one. */
export interface JournalLine {
  /** Null where the line can not be believed: something of it was changed or is missing. */
  readonly commit: Commit | null;
  readonly bytes: Buffer;
  /** The byte behind it. */
  readonly end: number;
}

/** The lines of a journal that comes in parts; the last one may lack its line break, and counts as damaged then. */
export const readLines = function* (parts: Iterable<Buffer>): Generator<JournalLine> {
  let rest: Buffer[] = [];
  let end = 0;
  for (const part of parts) {
    let from = 0;
    for (let at = part.indexOf(LINE_BREAK); at !== -1; at = part.indexOf(LINE_BREAK, from)) {
      const bytes = Buffer.concat([...rest, part.subarray(from, at)]);
      rest = [];
      from = at + 1;
      end += bytes.length + 1;
      yield { commit: parseLine(bytes), bytes, end };
    }
    if (from < part.length) rest.push(Buffer.from(part.subarray(from)));
  }
  const bytes = Buffer.concat(rest);
  if (bytes.length > 0) yield { commit: null, bytes, end: end + bytes.length };
};

/** A file in parts, so that its size is of no matter. */
export const readParts = function* (file: string): Generator<Buffer> {
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(PART);
      const length = readSync(handle, part);
      if (length === 0) return;
      yield part.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
};

/** The documents a damaged line still names. */
export const namesIn = (line: Buffer): string[] =>
  [...line.toString().matchAll(/"collection":"([^"]{1,80})","id":"([^"]{1,200})"/g)].map(
    ([, collection, id]) => `${collection}/${id}`,
  );
