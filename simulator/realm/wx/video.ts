import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import type { Files } from './files.ts';
import { lookMember } from './look-member.ts';
import { VIDEO_EVENTS, type VideoEvent, videoResult } from './video-events.ts';
import { loadVideo } from './video-source.ts';

/** What a video is made with where a game says nothing. CreateVideoOption. */
const DEFAULTS = {
  ...{ x: 0, y: 0, width: 300, height: 150, src: '', poster: '', initialTime: 0, playbackRate: 1 },
  ...{ live: false, objectFit: 'contain', controls: true, showProgress: true, showCenterPlayBtn: true },
  ...{ showProgressInControlMode: true, backgroundColor: '#000000', autoplay: false, loop: false },
  ...{ muted: false, obeyMuteSwitch: false, enableProgressGesture: true, enablePlayGesture: false },
};
type Looks = typeof DEFAULTS;

/** Angles a full screen may have, counter-clockwise as the host counts them, as CSS turns them. */
const TURNS: Readonly<Record<string, string>> = { 90: 'rotate(-90deg)', '-90': 'rotate(90deg)' };

interface Waiting {
  readonly done: () => void;
  readonly failed: (failure: object) => void;
}

/** One video: the browser's own element in the game's page, over its canvas or under it. */
class Video {
  readonly #element = native.createElement('video');
  readonly #context: Context;
  readonly #files: Files;
  readonly #looks: Looks;
  readonly #listeners = new Map(VIDEO_EVENTS.map((name) => [name, new Listeners<[object]>()]));
  readonly #waiting: Waiting[] = [];
  #handlers: Record<string, unknown> = {};
  #wanted = false;
  /** Why its source can not be shown. */
  #broken: string | null = null;

  constructor(context: Context, files: Files, option: WechatMinigame.CreateVideoOption) {
    this.#context = context;
    this.#files = files;
    this.#looks = { ...DEFAULTS, ...option };
    const { style } = this.#element;
    Object.assign(style, { position: 'absolute', zIndex: option.underGameView === true ? '0' : '2' });
    this.#element.playsInline = true;
    this.#listen();
    native.document.body.append(this.#element);
    for (const name of Object.keys(DEFAULTS)) this.#apply(name as keyof Looks);
  }

  /** Browsers refuse to sound before the first touch; what should be playing then starts. */
  retry(): void {
    if (this.#wanted && this.#element.paused) this.#element.play().catch(() => undefined);
  }

  pause(): void {
    this.#wanted = false;
    this.#element.pause();
  }

  /** The object the game holds. */
  face(): WechatMinigame.Video {
    const member = (name: keyof Looks): PropertyDescriptor =>
      lookMember(this.#looks, name, (set) => this.#apply(set));
    const handler = (name: VideoEvent): PropertyDescriptor => ({
      configurable: true,
      enumerable: true,
      get: () => this.#handlers[name] ?? null,
      set: (value: unknown) => {
        this.#handlers[name] = value;
      },
    });
    const face = Object.defineProperties(
      { ...this.#methods(), ...this.#listening() },
      {
        ...Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name, member(name as keyof Looks)])),
        ...Object.fromEntries(VIDEO_EVENTS.map((name) => [`on${name.toLowerCase()}`, handler(name)])),
      },
    );
    return face as unknown as WechatMinigame.Video;
  }

  #methods() {
    const soon = async (act: () => void): Promise<object> => {
      act();
      return { errMsg: 'ok' };
    };
    return {
      play: () => this.#play(),
      pause: () => soon(() => this.pause()),
      stop: () => soon(() => this.#stop()),
      seek: (time: number) =>
        soon(() => {
          this.#element.currentTime = time;
        }),
      requestFullScreen: (direction: number) => soon(() => this.#fill(direction)),
      exitFullScreen: () => soon(() => this.#place()),
      destroy: () => this.#destroy(),
    };
  }

  #listening(): Record<string, unknown> {
    const pairs = [...this.#listeners].map(([name, it]) => ({
      [`on${name}`]: it.add,
      [`off${name}`]: it.remove,
    }));
    return Object.assign({}, ...pairs);
  }

  #play(): Promise<object> {
    if (this.#broken !== null) return Promise.reject({ errMsg: this.#broken });
    this.#wanted = true;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ done: () => resolve({ errMsg: 'ok' }), failed: reject });
      this.retry();
    });
  }

  #stop(): void {
    this.pause();
    this.#element.currentTime = 0;
  }

  #destroy(): void {
    this.pause();
    for (const listeners of this.#listeners.values()) listeners.remove();
    this.#handlers = {};
    this.#element.removeAttribute('src');
    this.#element.remove();
  }

  #apply(name: keyof Looks): void {
    const element = this.#element;
    const looks = this.#looks;
    if (['x', 'y', 'width', 'height'].includes(name)) this.#place();
    else if (name === 'src') this.#load();
    else if (name === 'poster') element.poster = looks.poster && (this.#files.urlOf(looks.poster) ?? '');
    else if (name === 'objectFit' || name === 'backgroundColor') element.style[name] = looks[name];
    else if (name === 'playbackRate') element.playbackRate = looks.playbackRate;
    else if (name === 'loop' || name === 'muted' || name === 'controls') element[name] = looks[name];
  }

  #place(): void {
    const { x, y, width, height } = this.#looks;
    const box = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
    Object.assign(this.#element.style, { ...box, transform: '' });
  }

  /** Turned by a quarter, its width is the screen's height. */
  #fill(direction: number): void {
    const { width, height } = this.#context.host.window();
    const turn = TURNS[direction];
    const [across, down] = turn === undefined ? [width, height] : [height, width];
    const left = `${(width - across) / 2}px`;
    const top = `${(height - down) / 2}px`;
    const box = { left, top, width: `${across}px`, height: `${down}px`, transform: turn ?? '' };
    Object.assign(this.#element.style, box);
  }

  #load(): void {
    const path = this.#looks.src;
    this.#broken = null;
    if (path === '') return;
    loadVideo(this.#context, this.#files, path, {
      open: (url) => {
        this.#element.src = url;
      },
      failed: (errMsg) => this.#fail(errMsg),
    });
  }

  #listen(): void {
    const element = this.#element;
    native.listen(element, 'loadedmetadata', () => {
      if (this.#looks.initialTime > 0) element.currentTime = this.#looks.initialTime;
      element.playbackRate = this.#looks.playbackRate;
    });
    native.listen(element, 'canplay', () => {
      if (this.#looks.autoplay && element.currentTime === this.#looks.initialTime) this.#wanted = true;
      this.retry();
    });
    native.listen(element, 'playing', () => {
      this.#answer();
      this.#tell('Play');
    });
    native.listen(element, 'pause', () => !element.ended && this.#tell('Pause'));
    native.listen(element, 'ended', () => {
      this.#wanted = false;
      // One of a moment may be over before the browser says that it plays.
      this.#answer();
      this.#tell('Ended');
    });
    native.listen(element, 'timeupdate', () => this.#tell('TimeUpdate'));
    native.listen(element, 'waiting', () => this.#tell('Waiting'));
    native.listen(element, 'progress', () => this.#tell('Progress'));
    native.listen(element, 'error', () => this.#fail(videoResult('Error', element).errMsg));
  }

  /** Whoever waits for it to play has waited long enough. */
  #answer(): void {
    for (const { done } of this.#waiting.splice(0)) done();
  }

  #fail(errMsg: string): void {
    this.#wanted = false;
    this.#broken = errMsg;
    for (const { failed } of this.#waiting.splice(0)) failed({ errMsg });
    this.#tell('Error', { errMsg });
  }

  #tell(name: VideoEvent, result: object = videoResult(name, this.#element)): void {
    this.#context.clock.post(() => {
      const handler = this.#handlers[name];
      if (typeof handler === 'function') handler(result);
      this.#listeners.get(name)?.emit(result);
    });
  }
}

/** All videos of a run; leaving the game and interruptions of the sound pause them. */
export class Videos {
  readonly #all = new Set<Video>();
  readonly #context: Context;
  readonly #files: Files;

  constructor(context: Context, files: Files) {
    this.#context = context;
    this.#files = files;
    const pause = (): void => {
      for (const video of this.#all) video.pause();
    };
    context.signals.audioBegin.add(pause);
    context.signals.left.add(pause);
  }

  create(option: WechatMinigame.CreateVideoOption): WechatMinigame.Video {
    const video = new Video(this.#context, this.#files, option);
    this.#all.add(video);
    return video.face();
  }

  touched(): void {
    for (const video of this.#all) video.retry();
  }
}

export const videoPlugin = (videos: Videos) =>
  ({ createVideo: (option) => videos.create(option ?? {}) }) satisfies Partial<WechatMinigame.Wx>;
