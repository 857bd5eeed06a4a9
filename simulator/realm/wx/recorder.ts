import { RECORDING_MS } from '../../limits.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import type { Files } from './files.ts';
import { needScope } from './scopes.ts';

const HEADER = 44;
const BYTES_PER_SAMPLE = 2;
const KILOBYTE = 1024;
/** Hertz of the tone that stands for what a microphone hears. */
const TONE = 440;
const LOUDNESS = 8000;

interface Recording {
  readonly option: WechatMinigame.RecorderManagerStartOption;
  readonly rate: number;
  readonly channels: number;
  began: number;
  /** Milliseconds before the last pause. */
  before: number;
  paused: boolean;
  timer: number;
}

const samplesOf = ({ rate, channels }: Recording, milliseconds: number): Int16Array<ArrayBuffer> => {
  const samples = new Int16Array(Math.round((rate * milliseconds) / 1000) * channels);
  for (let at = 0; at < samples.length; at += 1) {
    samples[at] = LOUDNESS * Math.sin((2 * Math.PI * TONE * Math.floor(at / channels)) / rate);
  }
  return samples;
};

/** The head of a WAV file: 16 bits a sample. */
const wavOf = ({ rate, channels }: Recording, samples: Int16Array): ArrayBuffer => {
  const bytes = new ArrayBuffer(HEADER + samples.byteLength);
  const view = new DataView(bytes);
  const text = (at: number, word: string): void => {
    for (let i = 0; i < word.length; i += 1) view.setUint8(at + i, word.charCodeAt(i));
  };
  text(0, 'RIFF');
  view.setUint32(4, HEADER - 8 + samples.byteLength, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * channels * BYTES_PER_SAMPLE, true);
  view.setUint16(32, channels * BYTES_PER_SAMPLE, true);
  view.setUint16(34, BYTES_PER_SAMPLE * 8, true);
  text(36, 'data');
  view.setUint32(40, samples.byteLength, true);
  new Int16Array(bytes, HEADER).set(samples);
  return bytes;
};

/** The recorder: one recording at a time, of a tone. Every format but PCM holds the bytes of a WAV file. */
class Recorder {
  readonly started = new Listeners<[]>();
  readonly paused = new Listeners<[]>();
  readonly resumed = new Listeners<[]>();
  readonly stopped = new Listeners<[WechatMinigame.OnStopListenerResult]>();
  readonly failed = new Listeners<[{ errMsg: string }]>();
  readonly frames = new Listeners<[WechatMinigame.OnFrameRecordedListenerResult]>();
  readonly interruptionBegan = new Listeners<[]>();
  readonly interruptionEnded = new Listeners<[]>();
  private readonly context: Context;
  private readonly files: Files;
  private recording: Recording | null = null;
  private asking = false;

  constructor(context: Context, files: Files) {
    this.context = context;
    this.files = files;
    const { audioBegin, audioEnd, left } = context.signals;
    audioBegin.add(() => this.interrupted());
    audioEnd.add(() => this.recording?.paused && this.interruptionEnded.emit());
    // A recording does not go on in the background. RecorderManager.
    left.add(() => this.pause());
  }

  async start(option: WechatMinigame.RecorderManagerStartOption = {}): Promise<void> {
    if (this.recording !== null || this.asking) {
      this.fail('start record failed, already recording');
      return;
    }
    const length = option.duration ?? RECORDING_MS.usual;
    if (!(length > 0 && length <= RECORDING_MS.most)) {
      this.fail('duration is invalid');
      return;
    }
    this.asking = true;
    const refused = await needScope(this.context, 'scope.record').catch((error: Error) => error);
    this.asking = false;
    if (refused instanceof Error) this.fail(refused.message);
    else this.begin(option, length);
  }

  pause(): void {
    const { recording } = this;
    if (recording === null || recording.paused) return;
    recording.before = this.lengthOf(recording);
    recording.paused = true;
    this.context.clock.clearTimer(recording.timer);
    this.context.clock.post(() => this.paused.emit());
  }

  resume(): void {
    const { recording } = this;
    if (recording === null || !recording.paused) return;
    recording.paused = false;
    recording.began = this.context.clock.now();
    this.endAfter(recording, (recording.option.duration ?? RECORDING_MS.usual) - recording.before);
    this.context.clock.post(() => this.resumed.emit());
  }

  stop(): void {
    const { recording, context } = this;
    if (recording === null) return;
    this.recording = null;
    context.clock.clearTimer(recording.timer);
    const duration = Math.round(this.lengthOf(recording));
    const samples = samplesOf(recording, duration);
    const isPcm = recording.option.format === 'PCM';
    const bytes = isPcm ? samples.buffer : wavOf(recording, samples);
    const extension = (recording.option.format ?? 'aac').toLowerCase();
    const tempFilePath = this.files.addTemporary(bytes, extension);
    context.clock.post(() => {
      this.tellFrames(recording, bytes);
      this.stopped.emit({ duration, fileSize: bytes.byteLength, tempFilePath });
    });
  }

  private begin(option: WechatMinigame.RecorderManagerStartOption, length: number): void {
    const began = this.context.clock.now();
    const { sampleRate: rate = 8000, numberOfChannels: channels = 2 } = option;
    this.recording = { option, rate, channels, began, before: 0, paused: false, timer: 0 };
    this.endAfter(this.recording, length);
    this.context.clock.post(() => this.started.emit());
  }

  private endAfter(recording: Recording, milliseconds: number): void {
    recording.timer = this.context.clock.setTimer(() => this.stop(), milliseconds, false);
  }

  private lengthOf({ began, before, paused }: Recording): number {
    return paused ? before : before + this.context.clock.now() - began;
  }

  /** MP3 and PCM alone come in parts. RecorderManagerStartOption.frameSize. */
  private tellFrames({ option }: Recording, bytes: ArrayBuffer): void {
    if (option.frameSize === undefined || !['mp3', 'PCM'].includes(option.format ?? 'aac')) return;
    const size = option.frameSize * KILOBYTE;
    for (let at = 0; at < bytes.byteLength; at += size) {
      const isLastFrame = at + size >= bytes.byteLength;
      this.frames.emit({ frameBuffer: bytes.slice(at, at + size), isLastFrame });
    }
  }

  private interrupted(): void {
    if (this.recording === null || this.recording.paused) return;
    this.pause();
    this.interruptionBegan.emit();
  }

  private fail(reason: string): void {
    this.context.clock.post(() => this.failed.emit({ errMsg: `operateRecorder:fail ${reason}` }));
  }
}

/** Not in the high-performance mode of iOS: there it is missing. performance/perf-high-performance. */
export const recorderPlugin = (context: Context, files: Files) => {
  if (context.host.device.mode === 'ios-hp') return {};
  const recorder = new Recorder(context, files);
  const manager = {
    start: (option?: WechatMinigame.RecorderManagerStartOption) => void recorder.start(option),
    pause: () => recorder.pause(),
    resume: () => recorder.resume(),
    stop: () => recorder.stop(),
    onStart: recorder.started.add,
    onPause: recorder.paused.add,
    onResume: recorder.resumed.add,
    onStop: recorder.stopped.add,
    onError: recorder.failed.add,
    onFrameRecorded: recorder.frames.add,
    onInterruptionBegin: recorder.interruptionBegan.add,
    onInterruptionEnd: recorder.interruptionEnded.add,
  };
  return {
    getRecorderManager: () => manager as unknown as WechatMinigame.RecorderManager,
  };
};
