import { join } from 'node:path';
import { MUSIC_FILE } from '../../src/audio/sound-files.ts';
import { readCommandLine } from '../command-line.ts';
import { EFFECTS } from './effects.ts';
import { type Encoding, readMp3, writeMp3 } from './encode.ts';
import { loudestMoment, meanLoudness } from './loudness.ts';
import { describeFile, type FileEntry, FOLDER, readManifest, scriptHash, writeManifest } from './manifest.ts';
import { MUSIC_LOUDNESS, makeMusic } from './music.ts';
import { amplitude, peakOf, type Signal, scale } from './signal.ts';

const EFFECT_ENCODING: Encoding = { rate: 44_100, options: ['-q:a', '7'] };
/** The music rings below 9 kHz. This is the smallest of the encodings tried without warbling above 3 kHz. */
const MUSIC_ENCODING: Encoding = { rate: 24_000, options: ['-q:a', '7'] };

/** Highest sample before encoding; mp3 adds up to a decibel of its own. */
const CEILING = amplitude(-2);

/** Brought to `loudness`, or as near as the ceiling lets it. */
const matched = (signal: Signal, measured: number, loudness: number): Signal => {
  const gain = amplitude(loudness - measured);
  return scale(signal, Math.min(gain, CEILING / peakOf(signal)));
};

const write = (
  name: string,
  signal: Signal,
  encoding: Encoding,
  measure: (s: Signal) => number,
): FileEntry => {
  const file = join(FOLDER, `${name}.mp3`);
  writeMp3(file, signal, encoding);
  const entry = describeFile(file, readMp3(file), measure);
  console.log(JSON.stringify({ name, ...entry, sha256: undefined }));
  return entry;
};

const buildEffects = (wanted: (name: string) => boolean): [string, FileEntry][] =>
  EFFECTS.filter(({ name }) => wanted(name)).map(({ name, make, loudness }) => {
    const signal = make();
    const level = matched(signal, loudestMoment(signal), loudness);
    return [name, write(name, level, EFFECT_ENCODING, loudestMoment)];
  });

const buildMusic = (): [string, FileEntry] => {
  const signal = makeMusic();
  const level = matched(signal, meanLoudness(signal), MUSIC_LOUDNESS);
  return [MUSIC_FILE, write(MUSIC_FILE, level, MUSIC_ENCODING, meanLoudness)];
};

const USAGE = `npm run sounds -- [NAME …]
Plays the instruments and writes assets/audio and its manifest: all of it, or the files named (merge-3, music). Encoders
differ from machine to machine, so name what changed and leave the rest as it is.`;

const { positionals: names } = readCommandLine(USAGE, { allowPositionals: true, options: {} });
const wanted = (name: string): boolean => names.length === 0 || names.includes(name);

const made = Object.fromEntries([...buildEffects(wanted), ...(wanted(MUSIC_FILE) ? [buildMusic()] : [])]);
writeManifest({ scripts: scriptHash(), files: { ...readManifest().files, ...made } });
