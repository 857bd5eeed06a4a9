import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPhrase, LEAD, STEMS } from '../../src/audio/music-form.ts';
import type { SoundName } from '../../src/audio/sound-board.ts';
import { PLAIN_MUSIC_FILE, SOUND_CLASS, SOUND_FILES, SOUND_SETTINGS } from '../../src/audio/sound-files.ts';
import { loudestMoment, meanLoudness } from '../../tools/audio/loudness.ts';
import { readManifest } from '../../tools/audio/manifest.ts';
import { decibels } from '../../tools/audio/signal.ts';
import { base64, giveBytesOf } from '../audio/file-bytes.ts';
import { openBrowser } from '../support/open-browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await giveBytesOf(page);
});

afterAll(() => browser?.close());

const decode = async (name: string): Promise<Float32Array> => {
  const text = await page.evaluate(async (file) => {
    const context = new OfflineAudioContext(1, 1, 44_100);
    const buffer = await context.decodeAudioData(bytesOf(file));
    const bytes = new Uint8Array(buffer.getChannelData(0).buffer);
    let letters = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(letters);
  }, base64(name));
  const bytes = Buffer.from(text, 'base64');
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
};

const decoded = new Map<string, Float32Array>();

/** Every file as the browser decodes it, mono at 44,100 Hz: once for all tests. */
const decodeAll = async (names: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> => {
  for (const name of names) if (!decoded.has(name)) decoded.set(name, await decode(name));
  return new Map(names.map((name) => [name, decoded.get(name)!]));
};

const peakOf = (samples: Float32Array): number =>
  samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Seconds until a twentieth of the peak is reached. */
const startOf = (samples: Float32Array): number => {
  const loud = peakOf(samples) / 20;
  return samples.findIndex((value) => Math.abs(value) > loud) / 44_100;
};

const spreadOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

const nameOf = (file: string): SoundName => (file.startsWith('merge-') ? 'merge' : (file as SoundName));

/** Share of the strength that differences of neighbours have: it grows with the pitch of what is heard. */
const brightness = (samples: Float32Array): number => {
  let steps = 0;
  let all = 0;
  for (let at = 1; at < samples.length; at++) {
    steps += (samples[at]! - samples[at - 1]!) ** 2;
    all += samples[at]! ** 2;
  }
  return Math.sqrt(steps / all);
};

describe('sound files in a real browser', () => {
  it('files: each decodes to its length, starts in time and does not clip', async () => {
    const { files: entries } = readManifest();
    for (const [name, samples] of await decodeAll([...SOUND_FILES, ...STEMS, PLAIN_MUSIC_FILE])) {
      const length = samples.length / 44_100;
      const latest = STEMS.includes(name) ? LEAD + 0.35 : 0.06;
      expect([name, Math.abs(length - entries[name]!.duration) < 0.06]).toEqual([name, true]);
      expect([name, peakOf(samples) < 1]).toEqual([name, true]);
      expect([name, startOf(samples) < latest]).toEqual([name, true]);
    }
  });

  it('loudness: the sounds of a class are heard within 2 dB of each other, in the files and in the mix', async () => {
    const files = await decodeAll(SOUND_FILES);
    for (const kind of new Set(Object.values(SOUND_CLASS))) {
      const ofKind = [...files].filter(([file]) => SOUND_CLASS[nameOf(file)] === kind);
      const inFile = ofKind.map(([, samples]) => loudestMoment(samples));
      const inMix = ofKind.map(([file], at) => inFile[at]! + decibels(SOUND_SETTINGS[nameOf(file)].gain));
      expect([kind, spreadOf(inFile) < 2, spreadOf(inMix) < 2]).toEqual([kind, true, true]);
    }
  });

  it('loudness: phrases of the music are within 2 dB of each other, and so are its figures', async () => {
    const stems = await decodeAll(STEMS);
    for (const phrase of [true, false]) {
      const levels = [...stems]
        .filter(([name]) => isPhrase(name) === phrase)
        .map(([, samples]) => meanLoudness(samples));
      expect(spreadOf(levels)).toBeLessThan(2);
    }
  });

  it('brightness: percussion and chain shine over the strings, and no layer is as dull as a hum', async () => {
    const stems = new Map(
      [...(await decodeAll(STEMS))].map(([name, samples]) => [name, brightness(samples)]),
    );
    expect(stems.get('chain')!).toBeGreaterThan(2 * stems.get('ground-a')!);
    expect(stems.get('pulse')!).toBeGreaterThan(2 * stems.get('ground-a')!);
    // A sine of 300 Hz has 0.043.
    for (const [name, shine] of stems) expect([name, shine > 0.05]).toEqual([name, true]);
  });
});
