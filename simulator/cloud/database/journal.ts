import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
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

const sumOf = (text: string): string => crc32(text).toString(16).padStart(8, '0');

const makeLine = (commit: Commit): string => {
  const text = makeEjson(commit);
  return `${sumOf(text)} ${text}\n`;
};

/** Null for a line that was not written to its end. */
const parseLine = (line: string): Commit | null => {
  const text = line.slice(9);
  return line.slice(0, 8) === sumOf(text) ? (parseEjson(text) as Commit) : null;
};

/** The whole commits of a file, up to the first torn one. */
export const readCommits = (text: string): readonly Commit[] => {
  const commits: Commit[] = [];
  for (const line of text.split('\n')) {
    const commit = line === '' ? null : parseLine(line);
    if (commit === null) break;
    commits.push(commit);
  }
  return commits;
};

export interface Journal {
  append(commit: Commit): void;
  close(): void;
}

/** A journal that forgets: for tests and loads that need no disk. */
export const memoryJournal: Journal = { append: () => undefined, close: () => undefined };

export const loadCommits = (file: string): readonly Commit[] =>
  existsSync(file) ? readCommits(readFileSync(file, 'utf8')) : [];

/**
 * Begins a file anew with one commit that holds all there is, and appends to it. The new file takes the old one's
 * place in one step, so that a kill leaves one of the two.
 */
export const openJournal = (file: string, everything: Commit): Journal => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, everything.length === 0 ? '' : makeLine(everything));
  renameSync(`${file}.new`, file);
  const handle = openSync(file, 'a');
  return {
    append: (commit) => {
      writeSync(handle, makeLine(commit));
    },
    close: () => closeSync(handle),
  };
};
