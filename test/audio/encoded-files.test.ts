import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STEMS, stemSeconds } from '../../src/audio/music-form.ts';
import { PLAIN_MUSIC_FILE, SOUND_FILES } from '../../src/audio/sound-files.ts';
import { FOLDER, hashFile, MUSIC_FOLDER, readManifest, scriptHash } from '../../tools/audio/manifest.ts';

const manifest = readManifest();
const weightOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + manifest.files[name]!.bytes, 0);

const present = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mp3'))
    .map((name) => name.replace('.mp3', ''))
    .sort();

describe('encoded sound', () => {
  it('scripts: the files were made by the scripts as they are now (tools/audio/build-audio.ts)', () => {
    expect(manifest.scripts).toBe(scriptHash());
  });

  it('files: each one the game loads is there, unchanged, and there is no other', () => {
    expect(present(FOLDER)).toEqual([...SOUND_FILES, PLAIN_MUSIC_FILE].sort());
    expect(present(MUSIC_FOLDER)).toEqual([...STEMS].sort());
    const all = [...SOUND_FILES, PLAIN_MUSIC_FILE, ...STEMS];
    for (const name of all) expect([name, manifest.files[name]?.sha256]).toEqual([name, hashFile(name)]);
    expect(Object.keys(manifest.files).sort()).toEqual([...all].sort());
  });

  it('size: the short sounds fit in 240 KB, the plain music in 200 KB, the stems in 1 MB', () => {
    expect(weightOf(SOUND_FILES)).toBeLessThanOrEqual(240 * 1024);
    expect(weightOf([PLAIN_MUSIC_FILE])).toBeLessThanOrEqual(200 * 1024);
    expect(weightOf(STEMS)).toBeLessThanOrEqual(1024 * 1024);
  });

  it('peak: no file clips', () => {
    for (const [name, { peak }] of Object.entries(manifest.files))
      expect([name, peak < -0.5]).toEqual([name, true]);
  });

  it('loudness: taps lie under notes, notes under the great moments', () => {
    const of = (name: string): number => manifest.files[name]!.loudness;
    for (const tap of ['press', 'drop', 'land', 'danger', 'tick'])
      expect(of(tap)).toBeLessThan(of('merge-0') - 2);
    expect(of('reunion')).toBeGreaterThan(of('merge-0'));
  });

  it('stems: each is as long as the form says, so that it rings out under the next', () => {
    for (const name of STEMS)
      expect(Math.abs(manifest.files[name]!.duration - stemSeconds(name))).toBeLessThan(0.01);
  });
});
