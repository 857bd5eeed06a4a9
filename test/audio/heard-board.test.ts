import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SoundBoardParts } from '../../src/audio/create-sound-board.ts';
import { STEMS, stemPath } from '../../src/audio/music-form.ts';
import type { SoundBoard } from '../../src/audio/sound-board.ts';
import { SOUND_FILES, soundPath } from '../../src/audio/sound-files.ts';
import { openBrowser } from '../support/open-browser.ts';
import { base64, giveBytesOf } from './file-bytes.ts';
import { bundle } from './realm.ts';

declare global {
  /** The bundled sound board. */
  var audio: { readonly createSoundBoard: (parts: SoundBoardParts) => SoundBoard };
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await giveBytesOf(page);
  await page.addScriptTag({ content: await bundle() });
});

afterAll(() => browser?.close());

describe('sound in a real browser', () => {
  it('board: a merge and the music are heard on real web audio, and nothing after suspend', async () => {
    const files = Object.fromEntries([
      ...SOUND_FILES.map((name) => [soundPath(name), base64(name)]),
      ...STEMS.map((name) => [stemPath(name), base64(name)]),
    ]);
    const short = SOUND_FILES.length;
    const heard = await page.evaluate(
      async ({ files: all, short: count }) => {
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
        for (let tries = 0; tries < 40 && reads.length < count; tries += 1) await run(15);
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
      },
      { files, short },
    );
    expect(heard.lines).toEqual([]);
    expect(heard.before).toBe(0);
    expect(heard.merge).toBeGreaterThan(0.05);
    expect(heard.music).toBeGreaterThanOrEqual(0.01);
    expect(heard.frozen).toBe('suspended');
  });
});
