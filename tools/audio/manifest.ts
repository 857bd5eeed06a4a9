import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { STEMS } from '../../src/audio/music-form.ts';
import { decibels, peakOf, RATE, type Signal } from './signal.ts';

const SCRIPTS = fileURLToPath(new URL('.', import.meta.url));

/** Where the encoded files lie: the short sounds, and the music. */
export const FOLDER = fileURLToPath(new URL('../../assets/audio', import.meta.url));
export const MUSIC_FOLDER = fileURLToPath(new URL('../../assets/music', import.meta.url));

export const folderOf = (name: string): string => (STEMS.includes(name) ? MUSIC_FOLDER : FOLDER);

const FORM = fileURLToPath(new URL('../../src/audio/music-form.ts', import.meta.url));

const scripts = (): string[] =>
  readdirSync(SCRIPTS)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(SCRIPTS, name));

const MANIFEST = join(FOLDER, 'manifest.json');

/** Measured on the decoded file. Seconds; dB of full scale; dB as `loudness.ts` measures it. */
export interface FileEntry {
  readonly bytes: number;
  readonly sha256: string;
  readonly duration: number;
  readonly peak: number;
  readonly loudness: number;
}

export interface Manifest {
  /** Hash of the scripts the files were made by. */
  readonly scripts: string;
  readonly files: Readonly<Record<string, FileEntry>>;
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** What a script does: comments, types and layout change no sample. */
const codeOf = (script: string): string =>
  transformSync(script, { loader: 'ts', minifyWhitespace: true, legalComments: 'none', charset: 'utf8' })
    .code;

/** One hash of what every script in this folder does, and of the form they share with the game: another score, other files. */
export const scriptHash = (): string =>
  sha256(
    [...scripts(), FORM].map((path) => `${basename(path)}\n${codeOf(readFileSync(path, 'utf8'))}`).join('\n'),
  );

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

export const describeFile = (file: string, decoded: Signal, measure: (s: Signal) => number): FileEntry => {
  const data = readFileSync(file);
  return {
    bytes: data.length,
    sha256: sha256(data),
    duration: rounded(decoded.length / RATE, 3),
    peak: rounded(decibels(peakOf(decoded)), 2),
    loudness: rounded(measure(decoded), 2),
  };
};

export const hashFile = (name: string): string => sha256(readFileSync(join(folderOf(name), `${name}.mp3`)));

export const readManifest = (): Manifest => JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;

export const writeManifest = (manifest: Manifest): void =>
  writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
