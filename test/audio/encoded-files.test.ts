import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MUSIC_FILE, MUSIC_LOOP, SOUND_FILES } from '../../src/audio/sound-files.ts';
import { FOLDER, hashFile, readManifest, scriptHash } from '../../tools/audio/manifest.ts';

const manifest = readManifest();
const sounds = Object.entries(manifest.files).filter(([name]) => name !== MUSIC_FILE);
const music = manifest.files[MUSIC_FILE]!;

describe('encoded sound', () => {
  it('scripts: the files were made by the scripts as they are now (tools/audio/build-audio.ts)', () => {
    expect(manifest.scripts).toBe(scriptHash());
  });

  it('files: each one the game loads is there, unchanged, and there is no other', () => {
    const present = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.mp3'))
      .map((name) => name.replace('.mp3', ''));
    expect(present.sort()).toEqual([...SOUND_FILES].sort());
    for (const name of SOUND_FILES)
      expect([name, manifest.files[name]?.sha256]).toEqual([name, hashFile(name)]);
  });

  it('size: all short sounds fit in 150 KB, the music in 500 KB', () => {
    expect(sounds.reduce((sum, [, { bytes }]) => sum + bytes, 0)).toBeLessThanOrEqual(150 * 1024);
    expect(music.bytes).toBeLessThanOrEqual(500 * 1024);
  });

  it('peak: no file clips', () => {
    for (const [name, { peak }] of Object.entries(manifest.files))
      expect([name, peak < -0.5]).toEqual([name, true]);
  });

  it('loudness: the merge notes are matched, so that a chain climbs in pitch and not in volume', () => {
    const notes = sounds.filter(([name]) => name.startsWith('merge-')).map(([, { loudness }]) => loudness);
    expect(Math.max(...notes) - Math.min(...notes)).toBeLessThan(1);
  });

  it('loudness: taps lie under notes, notes under the great moments', () => {
    const of = (name: string): number => manifest.files[name]!.loudness;
    for (const tap of ['press', 'drop', 'land', 'danger']) expect(of(tap)).toBeLessThan(of('merge-0') - 2);
    expect(of('reunion')).toBeGreaterThan(of('merge-0'));
  });

  it('music: the file holds the whole loop with some to spare on both sides', () => {
    expect(MUSIC_LOOP.start).toBeGreaterThanOrEqual(100);
    expect(music.duration * 1000).toBeGreaterThanOrEqual(MUSIC_LOOP.start + MUSIC_LOOP.length + 100);
  });
});
