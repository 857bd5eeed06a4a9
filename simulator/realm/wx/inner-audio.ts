import { INNER_AUDIO_CONTEXTS } from '../../limits.ts';
import type { Context } from '../context.ts';
import { Listeners } from '../listeners.ts';
import { native } from '../natives.ts';
import type { Calls } from './calls.ts';
import type { Files } from './files.ts';

const EVENTS = [
  'Canplay',
  'Play',
  'Pause',
  'Stop',
  'Ended',
  'TimeUpdate',
  'Error',
  'Waiting',
  'Seeking',
  'Seeked',
] as const;
type EventName = (typeof EVENTS)[number];

/** The browser's event for each of the host's; stop and error are told by hand. */
const NATIVE: Partial<Record<EventName, string>> = {
  Canplay: 'canplay',
  Play: 'playing',
  Ended: 'ended',
  TimeUpdate: 'timeupdate',
  Waiting: 'waiting',
  Seeking: 'seeking',
  Seeked: 'seeked',
};

/** InnerAudioContextOnErrorListenerResult.errCode. */
const ERROR = { system: 10001, network: 10002, file: 10003, format: 10004 } as const;

/** One InnerAudioContext: the browser's audio element behind the host's members. */
class Player {
  readonly #element = new native.Audio();
  readonly #context: Context;
  readonly #files: Files;
  readonly #listeners = new Map<EventName, Listeners<[object]>>(
    EVENTS.map((name) => [name, new Listeners()]),
  );
  #src = '';
  #wanted = false;
  /** The game is in the background: nothing starts by itself there. */
  #away = false;
  autoplay = false;
  /** Whether this source has begun: it plays by itself once. */
  #began = false;
  startTime = 0;

  constructor(context: Context, files: Files) {
    this.#context = context;
    this.#files = files;
    for (const [name, type] of Object.entries(NATIVE)) {
      native.listen(this.#element, type, () => this.#tell(name as EventName));
    }
    native.listen(this.#element, 'ended', () => {
      this.#wanted = false;
    });
    native.listen(this.#element, 'canplay', () => this.#begin());
    native.listen(this.#element, 'error', () => this.#fail(ERROR.format));
  }

  play(): void {
    this.#wanted = true;
    if (this.#element.currentTime === 0) this.#element.currentTime = this.startTime;
    this.retry();
  }

  /** Browsers refuse to sound before the first touch; what should be sounding then starts. */
  retry(): void {
    if (this.#wanted && this.#element.paused) void this.#element.play().catch(() => undefined);
  }

  /** Leaving pauses what sounds; coming back lets the game start it again. */
  setAway(away: boolean): void {
    this.#away = away;
    if (away) this.pause();
  }

  pause(): void {
    if (!this.#wanted) return;
    this.#wanted = false;
    this.#element.pause();
    this.#tell('Pause');
  }

  stop(): void {
    this.#wanted = false;
    this.#element.pause();
    this.#element.currentTime = 0;
    this.#tell('Stop');
  }

  seek(seconds: number): void {
    this.#element.currentTime = seconds;
  }

  destroy(): void {
    this.#wanted = false;
    this.#element.pause();
    for (const listeners of this.#listeners.values()) listeners.remove();
  }

  load(path: string): void {
    this.#src = path;
    const order = this.#context.hostCalls.ask('InnerAudioContext.src', path);
    if (order?.how === 'fail') this.#fail(ERROR.network);
    else if (order?.how === 'late') this.#context.clock.setTimer(() => this.#open(path), order.delay, false);
    else if (order?.how !== 'never') this.#open(path);
  }

  #open(path: string): void {
    this.#began = false;
    const foreign = this.#context.host.device.platform === 'ios' && /\.(ogg|webm|opus|flac)$/i.test(path);
    const url = foreign ? null : this.#files.urlOf(path);
    if (url === null) this.#fail(foreign ? ERROR.format : ERROR.file);
    else this.#element.src = url;
  }

  /** The object the game holds. */
  face(): WechatMinigame.InnerAudioContext {
    const element = this.#element;
    const own = (name: 'volume' | 'loop' | 'playbackRate' | 'currentTime'): PropertyDescriptor => ({
      enumerable: true,
      get: () => element[name],
      set: (value: never) => {
        element[name] = value;
      },
    });
    const read = (get: () => unknown): PropertyDescriptor => ({ enumerable: true, get });
    const methods = {
      play: () => this.play(),
      pause: () => this.pause(),
      stop: () => this.stop(),
      seek: (seconds: number) => this.seek(seconds),
      destroy: () => this.destroy(),
      obeyMuteSwitch: true,
      referrerPolicy: 'no-referrer',
    };
    const face = Object.assign(
      methods,
      ...[...this.#listeners].map(([name, it]) => ({ [`on${name}`]: it.add, [`off${name}`]: it.remove })),
    );
    this.#context.hostCalls.watch(face, 'InnerAudioContext', {
      failing: { play: () => this.#fail(ERROR.system) },
    });
    return Object.defineProperties(face, {
      src: { enumerable: true, get: () => this.#src, set: (path: unknown) => this.load(String(path)) },
      startTime: {
        enumerable: true,
        get: () => this.startTime,
        set: (seconds: number) => this.#setStart(seconds),
      },
      paused: read(() => !this.#wanted),
      duration: read(() => (Number.isFinite(element.duration) ? element.duration : 0)),
      buffered: read(() => (element.buffered.length === 0 ? 0 : element.buffered.end(0))),
      ...{ volume: own('volume'), loop: own('loop'), playbackRate: own('playbackRate') },
      currentTime: own('currentTime'),
      autoplay: {
        enumerable: true,
        get: () => this.autoplay,
        set: (autoplay: unknown) => this.#setAutoplay(autoplay === true),
      },
    });
  }

  get sounding(): boolean {
    return this.#wanted;
  }

  /** What was to play by itself does, once it can. */
  #begin(): void {
    if (!this.autoplay || this.#began || this.#away) return;
    this.#began = true;
    this.play();
  }

  #setAutoplay(autoplay: boolean): void {
    this.autoplay = autoplay;
    if (this.#element.readyState >= this.#element.HAVE_FUTURE_DATA) this.#begin();
  }

  #setStart(seconds: number): void {
    this.startTime = seconds;
  }

  #tell(name: EventName, result: object = { errMsg: `on${name}:ok` }): void {
    this.#context.clock.post(() => this.#listeners.get(name)?.emit(result));
  }

  #fail(errCode: number): void {
    this.#tell('Error', { errCode, errMsg: `operateAudio:fail ${this.#src}` });
  }
}

/** All players of a run; the system pauses them together and none goes on by itself. */
export class Players {
  readonly #all = new Set<Player>();
  #isAway = false;
  readonly #context: Context;
  readonly #files: Files;

  constructor(context: Context, files: Files) {
    this.#context = context;
    this.#files = files;
    context.signals.audioBegin.add(() => this.#pauseAll());
    context.signals.left.add(() => this.#setAway(true));
    context.signals.entered.add(() => this.#setAway(false));
  }

  create(): WechatMinigame.InnerAudioContext {
    const player = new Player(this.#context, this.#files);
    if (this.#isAway) player.setAway(true);
    this.#all.add(player);
    const sounding = [...this.#all].filter((it) => it.sounding).length;
    if (sounding >= INNER_AUDIO_CONTEXTS) {
      this.#context.host.log('warn', [
        `simulator: ${sounding} sounding InnerAudioContexts stutter on phones`,
      ]);
    }
    return player.face();
  }

  touched(): void {
    for (const player of this.#all) player.retry();
  }

  #setAway(away: boolean): void {
    this.#isAway = away;
    for (const player of this.#all) player.setAway(away);
  }

  #pauseAll(): void {
    for (const player of this.#all) player.pause();
  }
}

export const innerAudioPlugin = (players: Players, { promised }: Calls) =>
  ({
    createInnerAudioContext: () => players.create(),
    setInnerAudioOption: promised('setInnerAudioOption', () => undefined),
  }) satisfies Partial<WechatMinigame.Wx>;
