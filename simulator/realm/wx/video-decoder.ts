import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import type { Files } from './files.ts';
import { loadVideo } from './video-source.ts';

type DecoderEvent = 'start' | 'stop' | 'seek' | 'bufferchange' | 'ended';
const EVENTS: readonly DecoderEvent[] = ['start', 'stop', 'seek', 'bufferchange', 'ended'];

/** The most a browser plays faster: what stands for as fast as it can. VideoDecoderStartOption.mode. */
const FASTEST = 16;
const MILLISECONDS = 1000;

const heard = (target: EventTarget, type: string): Promise<void> =>
  new native.Promise((resolve) => native.listen(target, type, () => resolve()));

/** One decoder: a video element that nobody sees, and its picture as pixels. */
export class VideoDecoder {
  readonly element = native.createElement('video');
  readonly #context: Context;
  readonly #files: Files;
  readonly #listeners = new Map(EVENTS.map((name) => [name, new Listeners<[object]>()]));
  readonly #sheet = native.createElement('canvas');
  readonly #pen = this.#sheet.getContext('2d', { willReadFrequently: true })!;
  #handedOut = Number.NaN;
  #isRunning = false;
  #hasPicture = true;

  constructor(context: Context, files: Files) {
    this.#context = context;
    this.#files = files;
    // It sounds through a player alone. wx.createMediaAudioPlayer.
    this.element.muted = true;
    this.element.playsInline = true;
    native.listen(this.element, 'ended', () => this.#tell('ended'));
    native.listen(this.element, 'progress', () => this.#tell('bufferchange'));
  }

  /** Browsers refuse to sound before the first touch; and a game that is back goes on. */
  retry(): void {
    if (this.#isRunning && this.element.paused && !this.element.ended)
      this.element.play().catch(() => undefined);
  }

  leave(): void {
    this.element.pause();
  }

  face(): WechatMinigame.VideoDecoder {
    const listeners = (name: string): Listeners<[object]> | undefined =>
      this.#listeners.get(name as DecoderEvent);
    return {
      start: (option: WechatMinigame.VideoDecoderStartOption) => this.#start(option),
      stop: () => this.#stop(),
      seek: (position: number) => this.#seek(position),
      remove: () => this.#remove(),
      getFrameData: () => this.#frame(),
      on: (name: string, callback: () => void) => listeners(name)?.add(callback),
      off: (name: string, callback: () => void) => listeners(name)?.remove(callback),
    } as unknown as WechatMinigame.VideoDecoder;
  }

  async #start(option: WechatMinigame.VideoDecoderStartOption): Promise<object> {
    const { source, mode = 0, abortVideo = false } = option ?? {};
    await this.#open(String(source ?? ''));
    const { videoWidth: width, videoHeight: height } = this.element;
    Object.assign(this.#sheet, { width, height });
    this.#hasPicture = !abortVideo;
    this.element.playbackRate = mode === 1 ? FASTEST : 1;
    this.#isRunning = true;
    this.retry();
    this.#tell('start', { width, height });
    return { width, height, errMsg: 'start:ok' };
  }

  #open(source: string): Promise<void> {
    return new native.Promise((resolve, reject) => {
      const fail = (reason: string): void => reject({ errMsg: `start:fail ${reason}` });
      native.listen(this.element, 'loadeddata', () => resolve());
      native.listen(this.element, 'error', () => fail('decode error'));
      loadVideo(this.#context, this.#files, source, {
        open: (url) => {
          if (/^https?:/.test(source)) this.element.crossOrigin = 'anonymous';
          this.element.src = url;
        },
        failed: fail,
      });
    });
  }

  /** The picture of now, if it was not handed out before. */
  #frame(): WechatMinigame.FrameDataOptions | null {
    const { element } = this;
    const time = element.currentTime;
    const isThere = this.#isRunning && this.#hasPicture && element.readyState >= element.HAVE_CURRENT_DATA;
    if (!isThere || time === this.#handedOut) return null;
    this.#handedOut = time;
    const { width, height } = this.#sheet;
    this.#pen.drawImage(element, 0, 0, width, height);
    const { data } = this.#pen.getImageData(0, 0, width, height);
    const pts = Math.round(time * MILLISECONDS);
    return { data: data.buffer as ArrayBuffer, width, height, pkPts: pts, pkDts: pts };
  }

  async #seek(position: number): Promise<object> {
    const done = heard(this.element, 'seeked');
    this.element.currentTime = position / MILLISECONDS;
    await done;
    this.retry();
    this.#tell('seek');
    return { errMsg: 'seek:ok' };
  }

  async #stop(): Promise<object> {
    this.#isRunning = false;
    this.element.pause();
    this.#tell('stop');
    return { errMsg: 'stop:ok' };
  }

  async #remove(): Promise<object> {
    this.#isRunning = false;
    this.element.pause();
    this.element.removeAttribute('src');
    // What has happened before is told.
    this.#context.clock.post(() => {
      for (const listeners of this.#listeners.values()) listeners.remove();
    });
    return { errMsg: 'remove:ok' };
  }

  #tell(name: DecoderEvent, result: object = {}): void {
    this.#context.clock.post(() => this.#listeners.get(name)?.emit(result));
  }
}
