import { join } from 'node:path';
import { STEMS } from '../../src/audio/music-form.ts';
import { PLAIN_MUSIC_FILE } from '../../src/audio/sound-files.ts';
import { readCommandLine } from '../command-line.ts';
import { EFFECTS } from './effects.ts';
import { type Encoding, readMp3, writeMp3 } from './encode.ts';
import { loudestMoment, meanLoudness } from './loudness.ts';
import {
  describeFile,
  type FileEntry,
  folderOf,
  readManifest,
  scriptHash,
  writeManifest,
} from './manifest.ts';
import { MUSIC_LOUDNESS, makePlainMusic, makeStem, stemLoudness } from './music.ts';
import { amplitude, peakOf, type Signal, scale } from './signal.ts';

const EFFECT_ENCODING: Encoding = { rate: 44_100, options: ['-q:a', '7'] };
const STEM_ENCODING: Encoding = { rate: 44_100, options: ['-q:a', '5'] };
/** For the few hosts that play files and nothing else: small before fine. */
const PLAIN_ENCODING: Encoding = { rate: 32_000, options: ['-q:a', '8'] };

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
  const file = join(folderOf(name), `${name}.mp3`);
  writeMp3(file, signal, encoding);
  const entry = describeFile(file, readMp3(file), measure);
  console.log(JSON.stringify({ name, ...entry, sha256: undefined }));
  return entry;
};

type Wanted = (name: string) => boolean;

const buildEffects = (wanted: Wanted): [string, FileEntry][] =>
  EFFECTS.filter(({ name }) => wanted(name)).map(({ name, make, loudness }) => {
    const signal = make();
    const level = matched(signal, loudestMoment(signal), loudness);
    return [name, write(name, level, EFFECT_ENCODING, loudestMoment)];
  });

const stem = (name: string): Signal => {
  const signal = makeStem(name);
  return matched(signal, meanLoudness(signal), stemLoudness(name));
};

const buildStems = (wanted: Wanted): [string, FileEntry][] =>
  STEMS.filter(wanted).map((name) => [name, write(name, stem(name), STEM_ENCODING, meanLoudness)]);

const buildPlain = (): [string, FileEntry] => {
  const signal = makePlainMusic(stem);
  const level = matched(signal, meanLoudness(signal), MUSIC_LOUDNESS.phrase);
  return [PLAIN_MUSIC_FILE, write(PLAIN_MUSIC_FILE, level, PLAIN_ENCODING, meanLoudness)];
};

const USAGE = `npm run sounds -- [NAME …]
Plays the instruments and writes assets/audio, assets/music and their manifest: all of it, or the files named (merge-3,
song-ask, music). Encoders differ from machine to machine, so name what changed and leave the rest as it is.`;

const { positionals: names } = readCommandLine(USAGE, { allowPositionals: true, options: {} });
const wanted: Wanted = (name) => names.length === 0 || names.includes(name);

const made = Object.fromEntries([
  ...buildEffects(wanted),
  ...buildStems(wanted),
  ...(wanted(PLAIN_MUSIC_FILE) ? [buildPlain()] : []),
]);
const isKnown: Wanted = (name) =>
  [...EFFECTS.map((effect) => effect.name), ...STEMS, PLAIN_MUSIC_FILE].includes(name);
const kept = Object.entries(readManifest().files).filter(([name]) => isKnown(name));
writeManifest({ scripts: scriptHash(), files: { ...Object.fromEntries(kept), ...made } });
