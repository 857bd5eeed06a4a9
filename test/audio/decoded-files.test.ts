import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SoundBoardParts } from '../../src/audio/create-sound-board.ts';
import type { SoundBoard } from '../../src/audio/sound-board.ts';
import { MUSIC_LOOP, SOUND_FILES } from '../../src/audio/sound-files.ts';
import { FOLDER, readManifest } from '../../tools/audio/manifest.ts';
import { openBrowser } from '../support/open-browser.ts';
import { bundle } from './realm.ts';

const base64 = (name: string): string => readFileSync(join(FOLDER, `${name}.mp3`)).toString('base64');

declare global {
  /** What the page was given: a file from its text, and the bundled sound board. */
  var bytesOf: (text: string) => ArrayBuffer;
  var audio: { readonly createSoundBoard: (parts: SoundBoardParts) => SoundBoard };
}

const decodeBase64 = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: `globalThis.bytesOf = ${decodeBase64.toString()};` });
  await page.addScriptTag({ content: await bundle() });
});

afterAll(() => browser?.close());

describe('sound in a real browser', () => {
  it('files: each decodes to its length, starts within 60 ms and does not clip', async () => {
    const files = Object.fromEntries(SOUND_FILES.map((name) => [name, base64(name)]));
    const measured = await page.evaluate(async (all) => {
      const context = new OfflineAudioContext(1, 1, 44_100);
      const rows: { name: string; duration: number; peak: number; start: number }[] = [];
      for (const [name, text] of Object.entries(all)) {
        const buffer = await context.decodeAudioData(bytesOf(text));
        const samples = buffer.getChannelData(0);
        const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        const start = samples.findIndex((value) => Math.abs(value) > peak / 20) / buffer.sampleRate;
        rows.push({ name, duration: buffer.duration, peak, start });
      }
      return rows;
    }, files);
    const { files: entries } = readManifest();
    for (const { name, duration, peak, start } of measured) {
      expect([name, Math.abs(duration - entries[name]!.duration) < 0.06]).toEqual([name, true]);
      expect([name, peak < 1]).toEqual([name, true]);
      expect([name, start < 0.06]).toEqual([name, true]);
    }
  });

  it.each([0, 0.05])(
    'music: goes over its end as if there were none, with a decoder delay of %s s',
    async (delay) => {
      const difference = await page.evaluate(
        async ({ text, loop, lead }) => {
          const rate = 44_100;
          const decoder = new OfflineAudioContext(1, 1, rate);
          const decoded = await decoder.decodeAudioData(bytesOf(text));
          const samples = new Float32Array(Math.round(lead * rate) + decoded.length);
          samples.set(decoded.getChannelData(0), Math.round(lead * rate));
          const render = async (looped: boolean, offset: number): Promise<Float32Array> => {
            const context = new OfflineAudioContext(1, rate * 0.2, rate);
            const buffer = context.createBuffer(1, samples.length, rate);
            buffer.copyToChannel(samples, 0);
            const source = new AudioBufferSourceNode(context, { buffer, loop: looped, ...loop });
            source.connect(context.destination);
            source.start(0, offset);
            return (await context.startRendering()).getChannelData(0);
          };
          const strength = (signal: Float32Array): number =>
            Math.sqrt(signal.reduce((sum, value) => sum + value * value, 0));
          const across = await render(true, loop.loopEnd - 0.1);
          const straight = await render(false, loop.loopEnd - 0.1);
          return strength(across.map((value, at) => value - straight[at]!)) / strength(straight);
        },
        {
          text: base64('music'),
          loop: {
            loopStart: MUSIC_LOOP.start / 1000,
            loopEnd: (MUSIC_LOOP.start + MUSIC_LOOP.length) / 1000,
          },
          lead: delay,
        },
      );
      // The two passages are the same music coded twice: 40 kbit/s differ by about an eighth, a seam by more than all.
      expect(difference).toBeLessThan(0.25);
    },
  );

  it('board: a merge and the music are heard on real web audio, and nothing after suspend', async () => {
    const files = Object.fromEntries(SOUND_FILES.map((name) => [`assets/audio/${name}.mp3`, base64(name)]));
    const heard = await page.evaluate(async (all) => {
      const context = new AudioContext();
      const ear = context.createAnalyser();
      const host = {
        get currentTime() {
          return context.currentTime;
        },
        get state() {
          return context.state;
        },
        sampleRate: context.sampleRate,
        destination: ear,
        createGain: () => context.createGain(),
        createBufferSource: () => context.createBufferSource(),
        createBuffer: (channels: number, length: number, rate: number) =>
          context.createBuffer(channels, length, rate),
        decodeAudioData: (bytes: ArrayBuffer, done: DecodeSuccessCallback, failed: DecodeErrorCallback) =>
          context.decodeAudioData(bytes, done, failed),
        resume: () => context.resume(),
        suspend: () => context.suspend(),
        close: () => context.close(),
      };
      const reads: string[] = [];
      const board = audio.createSoundBoard({
        audio: {
          createContext: () => ({ ok: true, value: host }),
          createPlayer: () => ({ ok: false, error: { code: 'host/unsupported', detail: 'no player' } }),
          onInterruption: () => () => undefined,
        },
        files: {
          readBytes: async (path: string) => {
            reads.push(path);
            return { ok: true, value: bytesOf(all[path]!) };
          },
        },
        log: { info() {}, warn: (line: string) => reads.push(line), error() {} },
      });
      const samples = new Float32Array(ear.fftSize);
      const level = (): number => {
        ear.getFloatTimeDomainData(samples);
        return samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      };
      const run = async (frames: number): Promise<number> => {
        let most = 0;
        for (let frame = 0; frame < frames; frame += 1) {
          board.tick(16);
          await new Promise((resolve) => setTimeout(resolve, 16));
          most = Math.max(most, level());
        }
        return most;
      };
      for (let tries = 0; tries < 40 && reads.length < Object.keys(all).length; tries += 1) await run(15);
      const before = await run(35);
      board.play('merge', { step: 2 });
      const merge = await run(30);
      // The note rings for 1.2 s; what is heard after it is the music.
      await run(100);
      board.setMusic(true);
      let music = 0;
      for (let tries = 0; tries < 30 && music < 0.01; tries += 1) music = await run(30);
      board.suspend();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const frozen = context.state;
      return { before, merge, music, frozen, lines: reads.filter((line) => line.startsWith('audio:')) };
    }, files);
    expect(heard.lines).toEqual([]);
    expect(heard.before).toBe(0);
    expect(heard.merge).toBeGreaterThan(0.05);
    expect(heard.music).toBeGreaterThanOrEqual(0.01);
    expect(heard.frozen).toBe('suspended');
  });
});
