import { createSoundBoard } from '../../../src/audio/create-sound-board.ts';
import type { AudioPort } from '../../../src/platform/ports.ts';
import { createWxPlatform } from '../../../src/platform/wx/create-wx-platform.ts';

/*
 * The game without its pictures: the sound board on the real ports, inside the simulated phone. Ten times a
 * second it reports how loud the newest sound context is and how many there were. A touch is a merge.
 */

declare const report: (value: unknown) => void;

let contexts = 0;
/** Fills in what sounds now; answers the context's clock, for an analyser keeps what it heard when that stands. */
let listen: (samples: Float32Array) => number = () => 0;

/** An analyser in front of the loudspeaker; the members keep their owner, as the host asks. */
const heard = (port: AudioPort): AudioPort => ({
  onInterruption: port.onInterruption,
  createPlayer: port.createPlayer,
  createContext: () => {
    const made = port.createContext();
    if (!made.ok) return made;
    contexts += 1;
    const context = made.value as AudioContext;
    const ear = context.createAnalyser();
    ear.connect(context.destination);
    listen = (samples) => {
      ear.getFloatTimeDomainData(samples as Float32Array<ArrayBuffer>);
      return context.currentTime;
    };
    const { sampleRate } = context;
    const members = {
      sampleRate,
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
    const value = Object.defineProperties(members, {
      state: { get: () => context.state },
      currentTime: { get: () => context.currentTime },
    });
    return { ok: true, value };
  },
});

wx.createCanvas();
const platform = createWxPlatform();
const board = createSoundBoard({ audio: heard(platform.audio), files: platform.files, log: platform.log });
platform.lifecycle.onHide(() => board.suspend());
platform.lifecycle.onShow(() => board.resume());
platform.touch.onTouch(({ phase }) => {
  if (phase === 'start') board.play('merge');
});

const samples = new Float32Array(2048);
let lastTime = 0;
const loudest = (): number => {
  const time = listen(samples);
  const stands = time === lastTime;
  lastTime = time;
  return stands ? 0 : samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
};

let last = platform.clock.now();
let peak = 0;
let toReport = 0;
const frame = (): void => {
  const now = platform.clock.now();
  board.tick(now - last);
  peak = Math.max(peak, loudest());
  toReport += now - last;
  if (toReport > 100) {
    report({ peak, contexts });
    toReport = 0;
    peak = 0;
  }
  last = now;
  platform.clock.nextFrame(frame);
};
frame();
